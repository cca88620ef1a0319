# SPDX-License-Identifier: GPL-3.0-or-later
# Icons and other files inside the program. An object library, linked by programs and not by a floor: a linker takes from
# an archive only what is asked for by name, and nobody asks for a resource by name.
include_guard()

function(ajar_resources target)
    file(GLOB collections CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/*.qrc")
    if(NOT collections)
        add_library(${target} INTERFACE)
        return()
    endif()
    add_library(${target} OBJECT ${collections})
    target_link_libraries(${target} PRIVATE Qt6::Core)
    set_target_properties(${target} PROPERTIES AUTORCC ON)
endfunction()
