# SPDX-License-Identifier: GPL-3.0-or-later
# The numbered schema files of an engine, as C++ text inside the floor: src/<floor>/<engine>/schema/NNNN_name.sql becomes
# one entry each of schemaFiles() in <floor>/<engine>/schema_files.h.
#   ajar_schema(<floor> <engine>)
#
# The same file is the script that writes that text, run while building: cmake -DOUTPUT= -DHEADER= -DFILES= -P.
if(CMAKE_SCRIPT_MODE_FILE)
    set(entries "")
    foreach(path IN LISTS FILES)
        cmake_path(GET path FILENAME file)
        if(NOT file MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)\\.sql$")
            message(FATAL_ERROR "${path}: a schema file is named NNNN_what_it_does.sql")
        endif()
        math(EXPR step "1${CMAKE_MATCH_1} - 10000")
        set(name "${CMAKE_MATCH_1}_${CMAKE_MATCH_2}")
        file(READ "${path}" sql)
        string(FIND "${sql}" ")sql\"" closing)
        if(NOT closing EQUAL -1)
            message(FATAL_ERROR "${path}: the text )sql\" ends a C++ raw string")
        endif()
        string(APPEND entries "    SchemaFile{${step}, \"${name}\", R\"sql(${sql})sql\"},\n")
    endforeach()
    file(WRITE "${OUTPUT}" "// SPDX-License-Identifier: GPL-3.0-or-later
// Written by cmake/ajar_schema.cmake from the schema files.
#include \"${HEADER}\"

#include <array>

namespace ajar::store {
namespace {

constexpr auto kFiles = std::to_array<SchemaFile>({
${entries}});

} // namespace

std::span<const SchemaFile> schemaFiles() {
    return kFiles;
}

} // namespace ajar::store
")
    return()
endif()

include_guard()

function(ajar_schema floor engine)
    file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${floor}/${engine}/schema/*.sql")
    get_target_property(type ${floor} TYPE)
    if(NOT files OR type STREQUAL "INTERFACE_LIBRARY")
        return()
    endif()
    list(SORT files) # by number, since the names begin with it
    set(output "${CMAKE_BINARY_DIR}/generated/${floor}/${engine}/schema_files.cpp")
    set(script "${CMAKE_SOURCE_DIR}/cmake/ajar_schema.cmake")
    add_custom_command(OUTPUT "${output}"
        COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DHEADER=${floor}/${engine}/schema_files.h" "-DFILES=${files}"
                -P "${script}"
        DEPENDS ${files} "${script}"
        COMMENT "Embedding the schema files of ${engine}"
        VERBATIM)
    target_sources(${floor} PRIVATE "${output}")
endfunction()
