// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/store/folder_state.h"

#include "base/hash.h"

#include <sys/stat.h>

#include <fstream>
#include <iterator>

namespace ajar::store::test {

std::map<std::string, std::string> stateOfFolder(const std::filesystem::path& folder) {
    std::map<std::string, std::string> state;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        struct ::stat status {};
        ::lstat(entry.path().c_str(), &status);
        std::string text = std::to_string(status.st_mode) + ' ' + std::to_string(status.st_nlink) + ' ' +
                           std::to_string(status.st_mtim.tv_sec) + '.' + std::to_string(status.st_mtim.tv_nsec);
        if (S_ISREG(status.st_mode)) {
            std::ifstream file(entry.path(), std::ios::binary);
            text += ' ' + sha256(std::string(std::istreambuf_iterator<char>(file), {}));
        }
        state[entry.path().filename().string()] = text;
    }
    return state;
}

} // namespace ajar::store::test
