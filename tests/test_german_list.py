"""From a CRM's list in a German code page to paper, by the command line alone.

Every name and every amount that goes in is on the paper that comes out.
"""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).parent.parent
FILES = Path(__file__).parent / "german"
ENDINGS = ("GmbH", "AG", "GmbH & Co. KG", "e. K.", "OHG", "KG", "SE")
STEMS = ("Müller & Söhne", "Bäckerei Groß", "Kühltechnik Weiß", "Färberei Jäger")
TOWNS = ("Köln", "Weißenfels", "Göttingen", "Überlingen")
LISTED = 71


def table(*rows: tuple[str, ...]) -> str:
    made = io.StringIO()
    csv.writer(made, delimiter=";").writerows(rows)
    return made.getvalue()


def account(number: int) -> tuple[str, ...]:
    """One account, told apart from the others by its name and its revenue."""
    stem, ending = STEMS[number % 4], ENDINGS[number % 7]
    return (
        f"D{number:03}",
        f"{stem} {number} {ending}",
        TOWNS[number % 4],
        f"0{6000 + number}",
        "Deutschland",
        f"{number}.240.294,50",
        "Anna Weiß" if number % 2 else "Jörg Öz",
        str(number % 3 + 1),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a plan in which everything was imported, and both papers."""
    place = tmp_path_factory.mktemp("german")

    def run(*words: str) -> str:
        command = [sys.executable, str(ROOT / "main.py"), *words]
        done = subprocess.run(
            command, cwd=place, capture_output=True, check=False, encoding="utf-8"
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    heads = ("number", "name", "city", "postcode", "country", "revenue")
    rows = [account(number) for number in range(1, LISTED + 1)]
    text = table((*heads, "sales_owner", "tier"), *rows)
    (place / "accounts.csv").write_bytes(text.encode("cp1252"))
    run("new", "plan.qdeck", "--company", "Kühlwerk Groß GmbH")
    for kind in ("people", "accounts", "campaigns", "activities", "targets"):
        counts = f"Added: {len(rows)}." if kind == "accounts" else "Refused: 0."
        here = place if kind == "accounts" else FILES
        assert counts in run("import", "plan.qdeck", kind, str(here / f"{kind}.csv"))
    for report in ("quarter-plan", "account-list"):
        words = ("plan.qdeck", report, "--quarter", "2026Q3", "--as-of", "2026-08-14")
        run("report", *words, "-o", f"{report}.pdf")
    return place


def words_of(path: Path) -> str:
    """The text of a PDF, without line ends: long names wrap."""
    pages = PdfReader(path).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_every_account_is_on_the_account_list(folder: Path) -> None:
    text = words_of(folder / "account-list.pdf")
    for number in range(1, LISTED + 1):
        name, city = account(number)[1], account(number)[2]
        assert account(number)[0] in text
        assert name in text
        assert city in text
        assert f"€{number},240,294.50 a year" in text


def test_every_name_and_amount_is_on_the_quarter_plan(folder: Path) -> None:
    text = words_of(folder / "quarter-plan.pdf")
    for name in ("Kühlwerk Groß GmbH", "Üzgür Ağca", "Renée Großmann", "Jörg Öz"):
        assert name in text
    for name in ("Weiße Ware", "Kühlkette", "Anschreiben mit Muster", "Acht Neukunden"):
        assert name in text
    for amount in ("€12,345.67", "€7,654.33", "€20,000.00", "€812.30", "€455.05"):
        assert amount in text
    assert "€240,000.50" in text


def test_the_same_list_again_changes_nothing(folder: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "import", "plan.qdeck"]
    done = subprocess.run(
        [*command, "accounts", "accounts.csv"],
        cwd=folder,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert f"Added: 0. Updated: 0. Unchanged: {LISTED}." in done.stdout


@pytest.mark.parametrize("report", ["quarter-plan", "account-list"])
def test_the_paper_is_sound_and_brings_its_fonts(folder: Path, report: str) -> None:
    paper = folder / f"{report}.pdf"
    sound = subprocess.run(
        ["qpdf", "--check", str(paper)], capture_output=True, check=False
    )
    assert sound.returncode == 0, sound.stdout
    listed = subprocess.run(
        ["pdffonts", str(paper)], capture_output=True, check=True, encoding="utf-8"
    )
    fonts = [line.split() for line in listed.stdout.splitlines()[2:]]
    assert fonts
    assert all(font[-5] == "yes" for font in fonts), listed.stdout
