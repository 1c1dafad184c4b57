"""What each action of the table runs."""

from collections.abc import Callable

from ui.frame import Frame
from ui.look import theme
from ui.session import Session
from ui.window.actions import Actions
from ui.window.clipboard import edit_text
from ui.window.deciding import Deciding
from ui.window.documents import Documents
from ui.window.editors import Editors
from ui.window.options import Options


def commands(
    *,
    frame: Frame,
    session: Session,
    documents: Documents,
    options: Options,
    editors: Editors,
    deciding: Deciding,
    actions: Actions,
) -> dict[str, Callable[[], object]]:
    """Say what the actions run, by name; those of view and weights are their own."""
    return _of_files(documents, session) | {
        "close": frame.close,
        "quit": frame.close,
        "undo": session.undo,
        "redo": session.redo,
        "keep_preview": session.keep_preview,
        "leave_preview": session.leave_preview,
        "cut": lambda: edit_text("cut") or options.cut(),
        "copy": lambda: edit_text("copy") or options.copy(),
        "paste": lambda: edit_text("paste") or options.paste(),
        "situation": editors.edit_situation,
        "criteria": editors.edit_criteria,
        "perspectives": editors.edit_perspectives,
        "certainty": editors.edit_certainty,
        "robustness": editors.show_robustness,
        "two_axes": editors.show_two_axes,
        "versions": editors.show_versions,
        "add_offer": options.add_offer,
        "add_team": options.add_team,
        "edit_offer": lambda: options.selected and editors.edit_option(options.selected.id),
        "duplicate": options.duplicate,
        "leave_out": options.leave_out,
        "remove": options.remove,
        "decide": editors.decide,
        "reopen": deciding.reopen,
        "gut": editors.order_by_feeling,
        "pay": editors.show_pay,
        "keys": lambda: editors.show_keys(actions.keys()),
        "about": editors.show_about,
    }


def what_is_there(session: Session, options: Options) -> dict[str, bool]:
    """Say what there is just now of what actions need."""
    document = session.document
    return {
        "options": bool(document.offers),
        "criteria": bool(document.criteria),
        "selection": options.selected is not None,
        "waits": options.waits,
        "preview": session.previewing is not None,
        "undo": bool(session.undo_label),
        "redo": bool(session.redo_label),
        "undecided": bool(document.offers) and document.choice is None,
        "choice": document.choice is not None,
        "pay": document.pay_open,
    }


def _of_files(documents: Documents, session: Session) -> dict[str, Callable[[], object]]:
    return {
        "open_a_copy": lambda: documents.open_copy(session.document),
        "new": lambda: documents.new("ai-roles"),
        "new_blank": lambda: documents.new("blank"),
        "open": documents.open,
        "sample": documents.open_sample,
        "save": documents.save,
        "save_over": lambda: documents.save(over_changes=True),
        "save_as": documents.save_as,
        "take_theirs": documents.watching.take_theirs,
        "edit_anyway": documents.sharing.edit_anyway,
        "retry_lock": documents.sharing.retry,
        "export_pdf": documents.export_pdf,
        "export_pdf_with_pay": lambda: documents.export_pdf(with_pay=True),
        "export_chart": lambda: documents.export_chart(theme.current()),
    }
