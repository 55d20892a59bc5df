"""Forms: tables of field descriptions, drawn by one class."""

from gui.forms.field import Field
from gui.forms.form import Form

__all__ = ["Field", "Form"]
