// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/store/recording_vfs.h"

#include <sqlite3.h>

#include <cstring>
#include <fstream>
#include <random>
#include <stdexcept>

namespace ajar::store::test {

struct RecordingVfs::State {
    sqlite3_vfs vfs{};
    sqlite3_vfs* below = nullptr;
    std::vector<DiskStep> steps;
    int failIn = 0;
    bool failAfter = false;
    int failCode = SQLITE_IOERR_WRITE;
    bool failed = false;

    /// Counts a change; the code it fails with, or SQLITE_OK.
    int next() {
        if (failIn == 0)
            return failed && failAfter ? failCode : SQLITE_OK;
        if (--failIn > 0)
            return SQLITE_OK;
        failed = true;
        return failCode;
    }
};

namespace {

using State = RecordingVfs::State;

constexpr std::int64_t kSector = 512;

/// SQLite's file object: ours first, then the system's behind it in the same memory.
struct RecordedFile {
    sqlite3_file base;
    State* state;
    std::string* name;
    sqlite3_file* below;
};

RecordedFile& recorded(sqlite3_file* file) {
    return *reinterpret_cast<RecordedFile*>(file);
}

int closeFile(sqlite3_file* file) {
    RecordedFile& ours = recorded(file);
    delete ours.name;
    ours.name = nullptr;
    return ours.below->pMethods->xClose(ours.below);
}

int readFile(sqlite3_file* file, void* into, int count, sqlite3_int64 offset) {
    return recorded(file).below->pMethods->xRead(recorded(file).below, into, count, offset);
}

int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
    RecordedFile& ours = recorded(file);
    if (const int code = ours.state->next(); code != SQLITE_OK)
        return code;
    ours.state->steps.push_back({DiskStep::Kind::Write, *ours.name, offset,
                                 std::string(static_cast<const char*>(from), static_cast<std::size_t>(count))});
    return ours.below->pMethods->xWrite(ours.below, from, count, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    RecordedFile& ours = recorded(file);
    if (const int code = ours.state->next(); code != SQLITE_OK)
        return code == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_TRUNCATE;
    ours.state->steps.push_back({DiskStep::Kind::Truncate, *ours.name, size, {}});
    return ours.below->pMethods->xTruncate(ours.below, size);
}

int syncFile(sqlite3_file* file, int flags) {
    RecordedFile& ours = recorded(file);
    if (const int code = ours.state->next(); code != SQLITE_OK)
        return code == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
    ours.state->steps.push_back({DiskStep::Kind::Sync, *ours.name, 0, {}});
    // The tests read what the program wrote, not what the disk holds: a real sync would only cost time.
    static_cast<void>(flags);
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    return recorded(file).below->pMethods->xFileSize(recorded(file).below, size);
}
int lockFile(sqlite3_file* file, int level) {
    return recorded(file).below->pMethods->xLock(recorded(file).below, level);
}
int unlockFile(sqlite3_file* file, int level) {
    return recorded(file).below->pMethods->xUnlock(recorded(file).below, level);
}
int isReserved(sqlite3_file* file, int* result) {
    return recorded(file).below->pMethods->xCheckReservedLock(recorded(file).below, result);
}
int controlFile(sqlite3_file* file, int operation, void* argument) {
    return recorded(file).below->pMethods->xFileControl(recorded(file).below, operation, argument);
}
int sectorSize(sqlite3_file*) {
    return static_cast<int>(kSector);
}
/// None promised: neither that writes are atomic, nor that they come in order, nor that a cut spares the bytes beside them.
int characteristics(sqlite3_file*) {
    return 0;
}

const sqlite3_io_methods kMethods{1,           closeFile,  readFile,        writeFile,  truncateFile,
                                  syncFile,    fileSize,   lockFile,        unlockFile, isReserved,
                                  controlFile, sectorSize, characteristics, nullptr,    nullptr,
                                  nullptr,     nullptr,    nullptr,         nullptr};

State& stateOf(sqlite3_vfs* vfs) {
    return *static_cast<State*>(vfs->pAppData);
}

std::string nameOf(const char* path) {
    return path ? std::filesystem::path(path).filename().string() : std::string("(temporary)");
}

int openFile(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* flagsOut) {
    State& state = stateOf(vfs);
    RecordedFile& ours = recorded(file);
    ours.base.pMethods = nullptr;
    const bool isNew = path && (flags & SQLITE_OPEN_CREATE) && !std::filesystem::exists(path);
    if (isNew)
        if (const int code = state.next(); code != SQLITE_OK)
            return SQLITE_CANTOPEN;
    ours.below = reinterpret_cast<sqlite3_file*>(&ours + 1);
    const int code = state.below->xOpen(state.below, path, ours.below, flags, flagsOut);
    if (code != SQLITE_OK)
        return code;
    ours.state = &state;
    ours.name = new std::string(nameOf(path));
    ours.base.pMethods = &kMethods;
    if (isNew)
        state.steps.push_back({DiskStep::Kind::Create, *ours.name, 0, {}});
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* path, int syncFolder) {
    State& state = stateOf(vfs);
    if (const int code = state.next(); code != SQLITE_OK)
        return SQLITE_IOERR_DELETE;
    state.steps.push_back({DiskStep::Kind::Remove, nameOf(path), 0, {}});
    return state.below->xDelete(state.below, path, syncFolder);
}

int access(sqlite3_vfs* vfs, const char* path, int flags, int* result) {
    return stateOf(vfs).below->xAccess(stateOf(vfs).below, path, flags, result);
}
int fullPath(sqlite3_vfs* vfs, const char* path, int count, char* into) {
    return stateOf(vfs).below->xFullPathname(stateOf(vfs).below, path, count, into);
}
int randomness(sqlite3_vfs* vfs, int count, char* into) {
    return stateOf(vfs).below->xRandomness(stateOf(vfs).below, count, into);
}
int sleepFor(sqlite3_vfs* vfs, int microseconds) {
    return stateOf(vfs).below->xSleep(stateOf(vfs).below, microseconds);
}
int currentTime(sqlite3_vfs* vfs, double* now) {
    return stateOf(vfs).below->xCurrentTime(stateOf(vfs).below, now);
}
int lastError(sqlite3_vfs* vfs, int count, char* into) {
    return stateOf(vfs).below->xGetLastError(stateOf(vfs).below, count, into);
}

void applyWrite(std::string& content, std::int64_t offset, std::string_view bytes) {
    const auto end = static_cast<std::size_t>(offset) + bytes.size();
    if (content.size() < end)
        content.resize(end, '\0');
    content.replace(static_cast<std::size_t>(offset), bytes.size(), bytes);
}

void apply(DiskImage& disk, const DiskStep& step) {
    switch (step.kind) {
    case DiskStep::Kind::Create: disk.try_emplace(step.file); break;
    case DiskStep::Kind::Write: applyWrite(disk[step.file], step.offset, step.bytes); break;
    case DiskStep::Kind::Truncate: disk[step.file].resize(static_cast<std::size_t>(step.offset), '\0'); break;
    case DiskStep::Kind::Remove: disk.erase(step.file); break;
    case DiskStep::Kind::Sync:
    case DiskStep::Kind::Mark: break;
    }
}

/// A write of which only some sectors came to the disk.
void applyTorn(DiskImage& disk, const DiskStep& step, std::mt19937_64& random) {
    const std::string_view bytes = step.bytes;
    for (std::size_t from = 0; from < bytes.size(); from += kSector)
        if (random() % 2 == 0)
            applyWrite(disk[step.file], step.offset + static_cast<std::int64_t>(from), bytes.substr(from, kSector));
}

} // namespace

RecordingVfs::RecordingVfs() : m_state(std::make_unique<State>()) {
    m_state->below = sqlite3_vfs_find(nullptr);
    sqlite3_vfs& vfs = m_state->vfs;
    vfs.iVersion = 1;
    vfs.szOsFile = static_cast<int>(sizeof(RecordedFile)) + m_state->below->szOsFile;
    vfs.mxPathname = m_state->below->mxPathname;
    vfs.zName = "ajar-recording";
    vfs.pAppData = m_state.get();
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = access;
    vfs.xFullPathname = fullPath;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleepFor;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&vfs, 1);
}

RecordingVfs::~RecordingVfs() {
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->below, 1);
}

void RecordingVfs::mark(std::int64_t number) {
    m_state->steps.push_back({DiskStep::Kind::Mark, {}, number, {}});
}

const std::vector<DiskStep>& RecordingVfs::steps() const {
    return m_state->steps;
}

void RecordingVfs::failAt(int n, Fault fault, bool andAfter) {
    m_state->failIn = n;
    m_state->failAfter = andAfter;
    m_state->failCode = fault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    m_state->failed = false;
}

bool RecordingVfs::hasFailed() const {
    return m_state->failed;
}

DiskImage readDisk(const std::filesystem::path& folder) {
    DiskImage disk;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        disk[entry.path().filename().string()] = std::string(std::istreambuf_iterator<char>(stream), {});
    }
    return disk;
}

void writeDisk(const DiskImage& disk, const std::filesystem::path& folder) {
    for (const auto& [name, content] : disk) {
        std::ofstream stream(folder / name, std::ios::binary | std::ios::trunc);
        stream.write(content.data(), static_cast<std::streamsize>(content.size()));
        if (!stream.flush())
            throw std::runtime_error("cannot write " + (folder / name).string());
    }
}

DiskImage afterPowerCut(const DiskImage& before, const std::vector<DiskStep>& steps, std::size_t count,
                        std::uint64_t seed, bool syncsLie) {
    // The last sync of each file before the cut: what was asked of it up to there is on the disk.
    std::map<std::string, std::size_t> safeUpTo;
    for (std::size_t i = 0; i < count; ++i)
        if (steps[i].kind == DiskStep::Kind::Sync && !syncsLie)
            safeUpTo[steps[i].file] = i;
    std::mt19937_64 random(seed);
    DiskImage disk = before;
    for (std::size_t i = 0; i < count; ++i) {
        const DiskStep& step = steps[i];
        const auto safe = safeUpTo.find(step.file);
        // A removed file may come back only where its removal was not followed by a sync of the folder, which SQLite's own delete does.
        const bool isSafe = step.kind == DiskStep::Kind::Remove || (safe != safeUpTo.end() && i < safe->second);
        if (isSafe) {
            apply(disk, step);
            continue;
        }
        switch (random() % 3) {
        case 0: apply(disk, step); break;
        case 1:
            if (step.kind == DiskStep::Kind::Write)
                applyTorn(disk, step, random);
            break;
        default: break;
        }
    }
    return disk;
}

} // namespace ajar::store::test
