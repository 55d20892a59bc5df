"""The window: draws plans and turns gestures into edits. The only user of PySide6."""
