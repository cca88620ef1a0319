# SPDX-License-Identifier: GPL-3.0-or-later
"""Each library has its home: who may include it, by the beginnings of paths. It can then be replaced in one place."""
import re

from lib.house import CODE, includes, lock

WIDGETS = (
    r"QtWidgets/|QtGui/|QtSvg/|QtPrintSupport/|QtDBus/"
    r"|Q(Widget|Application|GuiApplication|MainWindow|Dialog|Painter|Pixmap|Icon|Font|Palette|Color|Brush|Pen|Image|Action)"
    r"|Q\w*(Dialog|Box|Button|Label|View|Delegate|Layout|Style|Menu|Bar|Edit|Widget|Event|Splitter|Svg\w*)$"
)
HOMES = [
    (r"sqlite3\.h", ["src/store/sqlite/", "tests/"]),
    (r"libpq", ["src/store/postgres/", "tests/"]),
    (r"nlohmann/", ["src/exchange/", "src/cli/", "tests/"]),
    (r"Eigen/|boost/", ["src/insight/", "tests/"]),
    (r"utf8proc\.h|nettle/", ["src/base/"]),
    (r"Q(?:t|[A-Z])\w*(?:/.*)?$", ["src/app/", "src/gui/", "src/cli/", "src/main/", "cmake/"]
     + [f"tests/{floor}/" for floor in ("app", "gui", "cli", "main", "bench", "support")]),
    (WIDGETS, ["src/gui/", "src/main/ajar.cpp", "cmake/", "tests/gui/", "tests/bench/", "tests/support/gui"]),
    (r"QtCharts/|Q\w*(Chart|ChartView|Series|BarSet|ValueAxis|CategoryAxis)", ["src/gui/", "tests/gui/"]),
]


def violations(tree):
    for path in tree.under(endings=CODE):
        for line, name, _ in includes(tree.text(path)):
            for pattern, homes in HOMES:
                if re.match(rf"(?:{pattern})", name) and not path.startswith(tuple(homes)):
                    yield path, line, f"<{name}> is for {', '.join(homes)} alone"


lock(
    violations,
    clean={
        "src/store/sqlite/engine.cpp": "#include <sqlite3.h>\n",
        "src/app/board_model.h": "#include <QAbstractListModel>\n#include <QString>\n",
        "src/gui/page.cpp": "#include <QChartView>\n#include <QWidget>\n",
        "src/domain/query.h": '#include "domain/query.h"\n#include <queue>\n',
    },
    plants=[
        {"src/store/book.cpp": "#include <sqlite3.h>\n"},
        {"src/app/report.cpp": "#include <nlohmann/json.hpp>\n"},
        {"src/domain/door.cpp": "#include <Eigen/Dense>\n"},
        {"src/store/search.cpp": "#include <utf8proc.h>\n"},
        {"src/domain/person.h": "#include <QString>\n"},
        {"src/store/book.h": "#include <QtCore/QString>\n"},
        {"src/app/page.h": "#include <QtWidgets/QWidget>\n"},
        {"src/app/board_model.h": "#include <QIcon>\n"},
        {"src/cli/verb.cpp": "#include <QMessageBox>\n"},
        {"src/main/open_book.cpp": "#include <QApplication>\n"},
        {"src/app/chart.cpp": "#include <QtCharts/QChart>\n"},
        {"tests/store/book_test.cpp": "#include <QString>\n"},
    ],
)
