"""The language of the window: the person's own choice, else the environment's."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from planner.language import speak
from resources.locale import ENGLISH, OVERRIDE, catalogue, known, of_environment


def choose(app: QApplication, chosen: str) -> None:
    """Speak the chosen language from now on, in Qt's own dialogs as well.

    `chosen`: a language's code; "" is the system's.
    """
    language = wanted(chosen, os.environ, QLocale.system().uiLanguages())
    speak(language, catalogue(language))
    if language == ENGLISH:
        return
    of_qt = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if of_qt.load(f"qtbase_{language}", folder):
        app.installTranslator(of_qt)


def wanted(chosen: str, environment: Mapping[str, str], system: Iterable[str]) -> str:
    """The language to speak: the override, the choice, the environment, the system.

    `system`: the names of languages that the system prefers, the best one first.
    """
    override = known([environment.get(OVERRIDE, "")])
    return (
        override
        or known([chosen])
        or of_environment(environment)
        or known(system)
        or ENGLISH
    )
