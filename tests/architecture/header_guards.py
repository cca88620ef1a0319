# SPDX-License-Identifier: GPL-3.0-or-later
"""Every header may be included twice."""
from lib.house import lock


def violations(tree):
    for path in tree.under("src", "tests", "cmake", endings=(".h",)):
        if "\n#pragma once\n" not in tree.text(path):
            yield path, 1, "wants #pragma once"


lock(violations, clean={"src/base/id.h": "//\n#pragma once\n"}, plants=[{"src/base/id.h": "int x;\n"}])
