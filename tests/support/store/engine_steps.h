// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <atomic>
#include <cstdint>

namespace ajar::store::test {

/// Counts what the engine does for the statements of every connection that is opened while this lives: steps of its virtual machine, which
/// are the same on every machine. A statement is counted when it has ended. One at a time.
class EngineSteps {
public:
    EngineSteps() {
        s_steps = 0;
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&EngineSteps::watch));
    }
    ~EngineSteps() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&EngineSteps::watch)); }
    EngineSteps(const EngineSteps&) = delete;
    EngineSteps& operator=(const EngineSteps&) = delete;

    /// Since the last time that somebody asked.
    [[nodiscard]] std::int64_t take() { return s_steps.exchange(0); }

private:
    static int watch(sqlite3* connection, char** /*error*/, const void* /*engine*/) {
        return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, &EngineSteps::count, nullptr);
    }
    static int count(unsigned /*event*/, void* /*context*/, void* statement, void* /*time*/) {
        s_steps += sqlite3_stmt_status(static_cast<sqlite3_stmt*>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
        return 0;
    }

    static inline std::atomic<std::int64_t> s_steps = 0;
};

} // namespace ajar::store::test
