"""Dialogs: for what must be settled in one go, such as an import or a new plan."""

from gui.dialogs.import_list import ImportDialog
from gui.dialogs.new_plan import NewPlanDialog

__all__ = ["ImportDialog", "NewPlanDialog"]
