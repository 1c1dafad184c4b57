"""The one style sheet of the application, written out for a theme.

Widgets choose their look by dynamic properties: `panel`, `role`, `ink`, `kind`, `error`, `ring` and more.
A style sheet of a widget's own would keep the old colours after a change of theme.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.look.theme import Theme

_INKS = ("text", "text2", "text3", "accent_text", "warn", "danger", "pos", "neg", "on_primary")

# `{12}` is a length of the design in px, `[token]` a colour of the table. `{12-ring}` gives back what a focus
# ring takes beyond a border of 1 px, `{12-edge}` what a border of 2 px takes: nothing moves when they appear.
_GROUNDS = """
QMainWindow, QWidget[ground="window"] { background: [window]; }
QDialog, QWidget[ground="surface"] { background: [surface]; }
QFrame[panel="true"] { background: [surface]; border: 1px solid [line]; border-radius: {8}; }
QFrame[divider="horizontal"] { background: [line]; border: none; min-height: 1px; max-height: 1px; }
QFrame[divider="vertical"] { background: [line]; border: none; min-width: 1px; max-width: 1px; }
QFrame[bar="info"], QFrame[bar="warn"] { background: [sunken]; border: 1px solid [line]; border-radius: {6}; }
QFrame[bar="danger"] { background: [surface]; border: 1px solid [danger]; border-radius: {6}; }
QFrame[toast="true"] { background: [primary]; border: none; border-radius: {8}; }
QFrame[floating="true"] { background: [surface]; border: 1px solid [line]; border-radius: {10}; }
QFrame[segments="true"] { background: [track]; border: none; border-radius: {6}; }
QLabel { background: transparent; color: [text]; border: none; }
QLabel:disabled { color: [text3]; }
QLabel[chip="true"] { background: [sunken]; border: none; border-radius: {4}; padding: {2} {6};
    color: [text2]; }
"""

_BUTTONS = """
QPushButton { background: [surface]; color: [text]; border: 1px solid [line]; border-radius: {6};
    padding: 0 {12}; min-height: {28}; font-size: {12}; font-weight: 500; }
QPushButton:hover { background: [hover]; border-color: [line_strong]; }
QPushButton:pressed, QPushButton:checked { background: [selected]; }
QPushButton:disabled { color: [text3]; background: [surface]; border-color: [line]; }
QPushButton[kind="primary"] { background: [primary]; color: [on_primary]; border: 1px solid [primary];
    padding: 0 {14}; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: [primary_hover]; }
QPushButton[kind="primary"]:disabled { background: [track]; color: [text3]; border-color: [track]; }
QPushButton[square="true"] { padding: 0 {6}; }
QPushButton[kind="link"] { background: transparent; color: [accent_text]; border: 1px solid transparent;
    padding: 0 {4}; min-height: {22}; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:disabled { color: [text3]; }
QPushButton[kind="toast"] { background: transparent; color: [on_primary]; border: 1px solid [on_primary]; }
QPushButton[kind="toast"]:hover { background: [primary_hover]; }
QPushButton[ring="true"] { border: {ring} solid [accent]; padding: 0 {12-ring}; min-height: {28-2ring}; }
QPushButton[square="true"][ring="true"] { border: {ring} solid [accent]; padding: 0 {6-ring}; }
QPushButton[kind="primary"][ring="true"] { border: {ring} solid [accent]; padding: 0 {14-ring}; }
QPushButton[kind="link"][ring="true"] { border: {ring} solid [accent]; border-radius: {4};
    padding: 0 {4-ring}; min-height: {22-2ring}; }
QToolButton { background: transparent; color: [text2]; border: 1px solid transparent; border-radius: {6};
    padding: 0 {6}; min-height: {26}; }
QToolButton:hover { background: [hover]; }
QToolButton:pressed, QToolButton:checked { background: [selected]; }
QToolButton:disabled { color: [text3]; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[kind="icon"] { padding: 0; min-width: {26}; max-width: {26}; min-height: {26}; max-height: {26}; }
QToolButton[kind="toast"]:hover { background: [primary_hover]; }
QToolButton[kind="segment"] { color: [text2]; padding: 0 {10}; min-height: {24}; font-size: {12};
    font-weight: 500; }
QToolButton[kind="segment"][low="true"] { padding: 0 {6}; min-height: {22}; font-size: {11}; }
QToolButton[kind="segment"]:checked { background: [surface]; color: [text]; border: 1px solid [line]; }
QToolButton[ring="true"] { border: {ring} solid [accent]; padding: 0 {6-ring}; min-height: {26-2ring}; }
QToolButton[kind="icon"][ring="true"] { padding: 0; min-width: {26-2ring}; max-width: {26-2ring};
    min-height: {26-2ring}; max-height: {26-2ring}; }
QToolButton[kind="segment"][ring="true"] { border: {ring} solid [accent]; padding: 0 {10-ring};
    min-height: {24-2ring}; }
QToolButton[kind="segment"][low="true"][ring="true"] { padding: 0 {6-ring}; min-height: {22-2ring}; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QComboBox { background: [surface]; color: [text]; border: 1px solid [line_strong];
    border-radius: {6}; padding: 0 {10}; selection-background-color: [accent];
    selection-color: [on_primary]; }
QLineEdit, QPlainTextEdit { placeholder-text-color: [text3]; }
QLineEdit, QComboBox { min-height: {28}; }
QPlainTextEdit { padding: {5} {7}; }
QLineEdit:focus, QComboBox:focus, QComboBox:on { border: 2px solid [accent]; padding: 0 {10-edge};
    min-height: {28-2edge}; }
QPlainTextEdit:focus { border: 2px solid [accent]; padding: {5-edge} {7-edge}; }
QLineEdit[error="true"], QComboBox[error="true"] { border: 2px solid [danger]; padding: 0 {10-edge};
    min-height: {28-2edge}; }
QPlainTextEdit[error="true"] { border: 2px solid [danger]; padding: {5-edge} {7-edge}; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: [text3]; border-color: [line];
    background: [sunken]; }
QLineEdit[number="true"] { font-weight: 500; }
QLineEdit[inherited="true"] { color: [text2]; font-weight: 400; border-style: dashed; }
QLineEdit[inherited="true"]:focus { border-style: solid; }
QLineEdit[bare="true"] { border: none; border-bottom: 1px solid transparent; border-radius: 0;
    background: transparent; padding: 0; }
QLineEdit[bare="true"]:hover { border-bottom-color: [line_strong]; }
QLineEdit[bare="true"][role="small"] { border-bottom: 1px dotted [line_strong]; }
QComboBox { padding-right: {4}; }
QComboBox:focus, QComboBox:on, QComboBox[error="true"] { padding-right: {4-edge}; }
QComboBox::drop-down { border: none; width: {24}; }
QComboBox QAbstractItemView { background: [surface]; border: 1px solid [line]; outline: 0; padding: {4};
    selection-background-color: [selected]; selection-color: [text]; }
QComboBox QAbstractItemView::item { min-height: {28}; padding: 0 {8}; border-radius: {4}; color: [text]; }
QComboBox QAbstractItemView::item:selected,
    QComboBox QAbstractItemView::item:hover { background: [selected]; color: [text]; }
QCheckBox { color: [text]; spacing: {8}; min-height: {24}; background: transparent; }
QCheckBox[field="true"] { min-height: {30}; max-height: {30}; }
QCheckBox:disabled { color: [text3]; }
QCheckBox::indicator { width: {18}; height: {18}; }
"""

_VIEWS = """
QAbstractItemView { background: transparent; border: none; outline: 0; color: [text]; }
QScrollArea, QScrollArea > QWidget > QWidget[ground="none"] { background: transparent; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: [text3]; border: none; border-bottom: 1px solid [line];
    padding: {4} {8}; font-size: {11}; font-weight: 500; }
QTableCornerButton::section, QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: {10}; margin: 0; }
QScrollBar:horizontal { height: {10}; margin: 0; }
QScrollBar::handle { background: [line_strong]; border-radius: {2}; margin: {3}; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: [text3]; border-radius: {3}; margin: {2}; }
QScrollBar::handle:vertical { min-height: {32}; }
QScrollBar::handle:horizontal { min-width: {32}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter { background: transparent; }
QSplitter::handle { background: transparent; border-radius: {4}; }
QSplitter::handle:horizontal { width: {8}; }
QSplitter::handle:vertical { height: {8}; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: [text2]; border: none; border-bottom: {2} solid transparent;
    padding: {6} {2}; margin-right: {16}; font-weight: 500; }
QTabBar[compact="true"]::tab { padding: {4} {5}; margin: 0; }
QTabBar[compact="true"][tight="true"]::tab { padding: {4} {1}; }
QTabBar::tab:hover { color: [text]; }
QTabBar::tab:selected { color: [text]; border-bottom: {2} solid [text]; }
QTabBar[ring="true"]::tab:selected { border-bottom: {2} solid [accent]; color: [accent_text]; }
"""

_MENUS = """
QMenuBar { background: transparent; color: [text2]; border: none; spacing: 0; }
QMenuBar::item { background: transparent; color: [text2]; padding: {5} {10}; border-radius: {6}; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: [line]; color: [text]; }
QMenu { background: [surface]; border: 1px solid [line]; border-radius: {8}; padding: {6}; color: [text]; }
QMenu::item { background: transparent; color: [text]; padding: {6} {20} {6} {12}; border-radius: {4};
    min-width: {150}; }
QMenu::item:selected { background: [selected]; }
QMenu::item:disabled { color: [text3]; }
QMenu::separator { height: 1px; background: [line]; margin: {6} {8}; }
QMenu::indicator { width: {16}; height: {16}; left: {6}; }
QMenu::icon { left: {6}; }
QToolTip { background: [surface]; color: [text]; border: 1px solid [line_strong]; padding: {4} {6};
    font-size: {12}; }
"""


def stylesheet(theme: "Theme") -> str:
    """Write the style sheet for a theme."""
    rules = "".join((_GROUNDS, _roles(theme), _BUTTONS, _FIELDS, _VIEWS, _MENUS))
    rules = rules.replace("{ring}", f"{theme.ring}px")
    wider = {"ring": theme.ring - 1, "edge": 1, None: 0}

    def length(found: re.Match[str]) -> str:
        return f"{max(0, theme.px(int(found[1])) - int(found[2] or 1) * wider[found[3]])}px"

    rules = re.sub(r"\{(\d+)(?:-(2?)(ring|edge))?\}", length, rules)
    return re.sub(r"\[([a-z_0-9]+)\]", lambda found: theme.colours[found[1]], rules)


def _roles(theme: "Theme") -> str:
    rules = [
        f'QLabel[role="{role}"] {{ font-size: {theme.px(size)}px; font-weight: {weight}; }}'
        for role, (size, weight) in theme.roles.items()
    ]
    rules += [f'QLabel[ink="{ink}"] {{ color: [{ink}]; }}' for ink in _INKS]
    return "\n".join(rules) + "\n"
