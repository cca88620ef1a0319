# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the floors of the house, and the programs that stand on them.
include_guard()

# Lets <target> see one folder of sources under one name and nothing beside it. Includes are written from the source root
# ("base/id.h"), so giving a target the source root would show it every floor. Instead each folder gets an include root of
# its own that holds nothing but a link to it: who does not link a floor cannot include from it (docs/decisions/0002).
#   ajar_show(<target> <PUBLIC|INTERFACE> <folder> <name>)      e.g. ajar_show(base PUBLIC ${CMAKE_SOURCE_DIR}/src/base base)
function(ajar_show target scope folder name)
    set(root "${CMAKE_BINARY_DIR}/floors/${target}")
    cmake_path(GET name PARENT_PATH parent)
    file(MAKE_DIRECTORY "${root}/${parent}")
    file(CREATE_LINK "${folder}" "${root}/${name}" SYMBOLIC)
    target_include_directories(${target} ${scope} "${root}")
endfunction()

# Lets all_verify_interface_header_sets compile headers alone, one by one. They stand in a target of their own, since moc would
# read them twice if they were sources of the floor under a second path.
#   ajar_headers(<floor> <target> <folder> <header>...)      what a header may include is what <target> is given besides
function(ajar_headers floor target folder)
    add_library(${target} INTERFACE)
    set(root "${CMAKE_BINARY_DIR}/floors/${floor}")
    set(shown "")
    foreach(header IN LISTS ARGN)
        cmake_path(RELATIVE_PATH header BASE_DIRECTORY "${folder}" OUTPUT_VARIABLE header)
        list(APPEND shown "${root}/${floor}/${header}")
    endforeach()
    target_link_libraries(${target} INTERFACE ${floor})
    if(shown)
        target_sources(${target} INTERFACE FILE_SET HEADERS BASE_DIRS "${root}" FILES ${shown})
        set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    endif()
endfunction()

# One floor: a static library of all that lies in src/<name>.
#   ajar_floor(<name> [QT] [INTERNAL <folder>] [MAINS <file>...] [PUBLIC <floor|library>...] [PRIVATE <floor|library>...])
# QT        Qt's rules and moc
# INTERNAL  a folder in it whose headers may include what is PRIVATE; other floors do not include them
# MAINS     files that belong to a program and not to the library
function(ajar_floor name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "INTERNAL" "MAINS;PUBLIC;PRIVATE")
    set(folder "${CMAKE_SOURCE_DIR}/src/${name}")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cpp")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${folder}/*.h")
    foreach(main IN LISTS arg_MAINS)
        list(REMOVE_ITEM sources "${folder}/${main}")
    endforeach()

    if(sources)
        add_library(${name} STATIC ${sources} ${headers}) # headers for moc
        target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
        set(scope PUBLIC)
        if(arg_QT)
            ajar_rules(${name} QT)
        else()
            ajar_rules(${name})
        endif()
        if(NOT arg_QT)
            ajar_precompile(${name} std)
        elseif("Qt6::Widgets" IN_LIST arg_PUBLIC)
            ajar_precompile(${name} widgets)
        else()
            ajar_precompile(${name} core)
        endif()
    else() # headers alone, or nothing yet
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE ${arg_PUBLIC})
        set(scope INTERFACE)
    endif()
    ajar_show(${name} ${scope} "${folder}" "${name}")

    set(internal ${headers})
    if(arg_INTERNAL)
        list(FILTER headers EXCLUDE REGEX "^${folder}/${arg_INTERNAL}/")
        list(FILTER internal INCLUDE REGEX "^${folder}/${arg_INTERNAL}/")
        ajar_headers(${name} ${name}_internal_headers "${folder}" ${internal})
        target_link_libraries(${name}_internal_headers INTERFACE ${arg_PRIVATE})
    endif()
    ajar_headers(${name} ${name}_headers "${folder}" ${headers})

    # What a floor's tests may use: the floor, and all that lies below it.
    set(below ${name} ${arg_PUBLIC} ${arg_PRIVATE})
    foreach(floor IN LISTS arg_PUBLIC arg_PRIVATE)
        get_property(lower GLOBAL PROPERTY AJAR_BELOW_${floor})
        list(APPEND below ${lower})
    endforeach()
    list(REMOVE_DUPLICATES below)
    set_property(GLOBAL PROPERTY AJAR_BELOW_${name} ${below})
    set_property(GLOBAL APPEND PROPERTY AJAR_FLOORS ${name})
    set_property(GLOBAL PROPERTY AJAR_QT_${name} ${arg_QT})
endfunction()

# A program: one file of src/main and the floors it puts together. Silent while its file is not there.
#   ajar_program(<program> <file> <floor>...)
function(ajar_program program file)
    set(source "${CMAKE_SOURCE_DIR}/src/main/${file}")
    if(NOT EXISTS "${source}")
        return()
    endif()
    add_executable(${program} "${source}")
    target_link_libraries(${program} PRIVATE ${ARGN})
    ajar_rules(${program} QT)
    if(AJAR_SANITIZE)
        target_sources(${program} PRIVATE "${CMAKE_SOURCE_DIR}/tests/support/sanitizers.cpp")
    endif()
endfunction()
