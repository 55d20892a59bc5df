"""The style sheet: what Fusion and a palette cannot say."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from gui.theme.icons import svg
from gui.theme.palette import Palette

# No rule for ::item of a table: it makes every repaint 1.4 times as long.
SHEET = """
* {{ outline: 0; }}
QToolTip {{ background: {toast}; color: {on_toast}; border: 0; padding: 4px 8px; }}
QWidget#sideBar {{ background: {side_bar}; border: 0;
    border-right: 1px solid {line}; }}
QWidget#pageHeader {{ background: {card}; border-bottom: 1px solid {line}; }}
QFrame[card="true"] {{ background: {card}; border: 1px solid {line};
    border-radius: 8px; }}
QFrame#inspector {{ background: {card}; border: 0; border-left: 1px solid {line}; }}
QLabel {{ background: transparent; }}
QLabel[tone="secondary"] {{ color: {secondary}; }}
QLabel[tone="error"] {{ color: {danger}; }}
QLabel[tone="accent"] {{ color: {accent}; }}
QFrame[rule="true"] {{ background: {line}; border: 0; max-height: 1px; }}
QPushButton, QToolButton[kind="button"] {{ background: {card}; color: {text};
    border: 1px solid {outline}; border-radius: 6px; padding: 5px 14px;
    min-height: 20px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 13px; }}
QPushButton:disabled {{ color: {outline}; border-color: {line}; }}
QPushButton[kind="primary"] {{ background: {accent}; color: {on_accent};
    border-color: {accent}; font-weight: 600; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[kind="primary"]:disabled {{ background: {track}; color: {secondary};
    border-color: {track}; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent;
    color: {accent}; padding: 5px 8px; }}
QPushButton[kind="link"]:hover {{ background: {hover}; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {accent}; padding: 4px 7px; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 1px solid transparent;
    padding: 5px 8px; }}
QPushButton[kind="quiet"]:hover {{ background: {hover}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {accent}; padding: 4px 7px; }}
QPushButton[kind="chip"] {{ border-radius: 13px; padding: 2px 12px;
    border-color: {line}; }}
QPushButton[kind="chip"]:checked {{ background: {accent_soft}; color: {accent};
    border-color: {accent}; font-weight: 600; }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {accent}; padding: 1px 11px; }}
QPushButton[kind="nav"] {{ background: transparent; border: 2px solid transparent;
    text-align: left; padding: 4px 8px; }}
QPushButton[kind="nav"]:hover {{ background: {hover}; }}
QPushButton[kind="nav"]:checked {{ background: {accent_soft}; color: {accent};
    font-weight: 600; }}
QPushButton[kind="nav"]:focus {{ border-color: {accent}; }}
QPushButton[kind="tab"] {{ background: transparent; border: 0; border-radius: 0;
    border-bottom: 2px solid transparent; color: {secondary}; padding: 6px 4px; }}
QPushButton[kind="tab"]:checked {{ color: {accent}; border-bottom-color: {accent};
    font-weight: 600; }}
QPushButton[kind="tab"]:focus {{ background: {hover}; }}
QPushButton[kind="crumb"] {{ background: transparent; color: {accent};
    border: 2px solid transparent; padding: 0; min-height: 16px; }}
QPushButton[kind="crumb"]:hover {{ background: {hover}; }}
QPushButton[kind="crumb"]:focus {{ border-color: {accent}; }}
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QSpinBox {{ background: {card};
    color: {text}; border: 1px solid {outline}; border-radius: 6px;
    padding: 4px 8px; min-height: 20px; selection-background-color: {accent};
    selection-color: {on_accent}; placeholder-text-color: {secondary}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus,
QSpinBox:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QLineEdit[invalid="true"], QComboBox[invalid="true"],
QPlainTextEdit[invalid="true"] {{ border: 2px solid {danger}; padding: 3px 7px; }}
QLineEdit[title="true"] {{ background: transparent; border-color: transparent;
    padding: 1px 4px 1px 0; }}
QLineEdit[title="true"]:hover {{ border-color: {outline}; }}
QLineEdit[title="true"]:focus {{ border-color: {accent};
    padding: 0 3px 0 0; }}
QLineEdit[cell="true"], QComboBox[cell="true"] {{ border-radius: 0; padding: 0 6px;
    border: 2px solid {accent}; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {secondary}; border-color: {line};
    background: {window}; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: url({chevron}); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {card}; color: {text};
    border: 1px solid {outline}; selection-background-color: {selected};
    selection-color: {text}; padding: 4px; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {outline};
    border-radius: 4px; background: {card}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent};
    image: url({check}); }}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; }}
QMenu {{ background: {card}; color: {text}; border: 1px solid {outline};
    padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selected}; }}
QMenu::item:disabled {{ color: {outline}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QMenuBar {{ background: {side_bar}; color: {text}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {selected}; }}
QListWidget[ticks="true"] {{ background: {card}; border: 1px solid {outline};
    border-radius: 6px; padding: 4px; outline: 0; }}
QListWidget[ticks="true"]:focus {{ border: 2px solid {accent}; padding: 3px; }}
QListWidget[ticks="true"]::item {{ padding: 4px; color: {text}; border-radius: 4px; }}
QListWidget[ticks="true"]::item:selected {{ background: {selected}; }}
QListWidget[ticks="true"]::indicator {{ width: 16px; height: 16px;
    border: 1px solid {outline}; border-radius: 4px; background: {card}; }}
QListWidget[ticks="true"]::indicator:checked {{ background: {accent};
    border-color: {accent}; image: url({check}); }}
QTableView {{ background: {card}; border: 1px solid {line}; border-radius: 8px;
    gridline-color: transparent; selection-background-color: {selected};
    selection-color: {text}; }}
QTableView:focus {{ border: 2px solid {accent}; }}
QTableView[fields="true"]:focus {{ border: 1px solid {line}; }}
QHeaderView {{ background: {card}; border: 0; }}
QHeaderView::section {{ background: {card}; color: {secondary}; border: 0;
    border-bottom: 1px solid {line}; padding: 7px 8px; font-size: 10pt;
    font-weight: 600; }}
QTableCornerButton::section {{ background: {card}; border: 0;
    border-bottom: 1px solid {line}; }}
QScrollArea {{ border: 0; background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {track}; border-radius: 4px; margin: 2px;
    min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {outline}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QProgressBar {{ background: {track}; border: 0; border-radius: 3px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QSplitter::handle {{ background: {line}; }}
QDialog#finder {{ background: {card}; border: 1px solid {outline};
    border-radius: 8px; }}
QDialog#finder QListWidget {{ background: {card}; border: 0; }}
QFrame#toast {{ background: {toast}; border-radius: 8px; }}
QFrame#toast QLabel {{ color: {on_toast}; }}
QFrame#toast QPushButton {{ background: transparent; border: 2px solid transparent;
    color: {toast_link}; font-weight: 600; padding: 2px 8px; }}
QFrame#toast QPushButton:focus {{ border-color: {toast_link}; }}
QFrame#errorBar {{ background: {danger_soft}; border: 0;
    border-bottom: 1px solid {danger}; }}
QFrame#exampleBar, QFrame#readOnlyBar {{ background: {accent_soft}; border: 0;
    border-bottom: 1px solid {line}; }}
"""


def style_sheet(colours: Palette) -> str:
    """The style sheet in these colours."""
    names = [field for field in Palette.__slots__ if field != "is_dark"]
    plain = {name: getattr(colours, name) for name in names}
    texts = {name: value for name, value in plain.items() if isinstance(value, str)}
    return SHEET.format(
        **texts,
        danger=colours.off_track.strong,
        danger_soft=colours.off_track.soft,
        chevron=_tinted("chevron-down", colours.secondary),
        check=_tinted("check", colours.on_accent),
    )


def _tinted(name: str, colour: str) -> str:
    """The path of an icon in a colour: a style sheet can only show files."""
    place = QStandardPaths.StandardLocation.CacheLocation
    folder = Path(QStandardPaths.writableLocation(place)) / "icons"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / f"{name}-{colour.removeprefix('#')}.svg"
    drawing = svg(name, colour)
    if not file.exists() or file.read_text(encoding="utf-8") != drawing:
        file.write_text(drawing, encoding="utf-8")
    return file.as_posix()
