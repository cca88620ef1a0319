# SPDX-License-Identifier: GPL-3.0-or-later
# What holds for every target: language, folders, linker, sanitizers; and ajar_rules(), what holds for our own code alone.
include_guard()
include(CheckLinkerFlag)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug or Release" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON) # Qt asks for it, and one setting lets the floors share precompiled headers
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
set_property(GLOBAL PROPERTY AUTOGEN_TARGETS_FOLDER autogen)

check_linker_flag(CXX -fuse-ld=lld AJAR_HAS_LLD)
if(AJAR_HAS_LLD)
    add_link_options(-fuse-ld=lld)
endif()

if(AJAR_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
if(AJAR_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
    add_link_options(-fsanitize=address,undefined)
endif()
if(AJAR_SANITIZE OR CMAKE_BUILD_TYPE STREQUAL "Debug")
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

# Rules for our own code: ajar_rules(<target> [QT]).
function(ajar_rules target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "" "")
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # What GCC 12's optimiser guesses of std::string and std::optional is often wrong (GCC bugs 105329, 105651, 80635). The
        # sanitizers look at the same mistakes while the tests run.
        target_compile_options(${target} PRIVATE -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread
            -Wno-array-bounds -Wno-format-truncation -Wno-maybe-uninitialized)
        if(AJAR_WERROR)
            target_compile_options(${target} PRIVATE -Werror)
        endif()
    endif()
    if(arg_QT)
        target_compile_definitions(${target} PRIVATE
            QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS
            QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
            QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
        set_target_properties(${target} PROPERTIES
            AUTOMOC ON AUTOUIC ON AUTORCC OFF
            # Told what GCC predefines, moc 6.4 reads the concepts of GCC 12's <compare> and stumbles.
            AUTOMOC_COMPILER_PREDEFINES OFF
            AUTOGEN_ORIGIN_DEPENDS OFF # moc and uic need no library to be built first
            AUTOUIC_SEARCH_PATHS "${CMAKE_SOURCE_DIR}/ui")
    endif()
endfunction()

# Precompiled headers: one set for all code without Qt, one of its own for each Qt target.
# ajar_precompile(<target> std | core | widgets)
function(ajar_precompile target kind)
    if(kind STREQUAL "std")
        if(NOT TARGET std_headers)
            file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/std_headers.cpp" CONTENT "" @ONLY)
            add_library(std_headers OBJECT "${CMAKE_BINARY_DIR}/std_headers.cpp")
            ajar_rules(std_headers)
            target_precompile_headers(std_headers PRIVATE "${CMAKE_SOURCE_DIR}/cmake/std_headers.h")
        endif()
        target_precompile_headers(${target} REUSE_FROM std_headers)
    elseif(kind STREQUAL "core")
        target_precompile_headers(${target} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/core_headers.h")
    else()
        target_precompile_headers(${target} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/widgets_headers.h")
    endif()
endfunction()
