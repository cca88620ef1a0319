// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of the sanitizers, asked for by their run time when a program starts; nobody asks in a build without them.

extern "C" {

const char* __asan_default_options();
const char* __ubsan_default_options();
const char* __lsan_default_suppressions();

const char* __asan_default_options() {
    return "detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1";
}

const char* __ubsan_default_options() {
    return "print_stacktrace=1";
}

// Memory that libraries below Qt keep for ever.
const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\n"
           "leak:libdbus-1\n"
           "leak:libGLX\n"
           "leak:libglib-2.0\n";
}
}
