"""What hand-made lists call our columns, in English and German.

Only exact names count. A near name is no name: at a likeness of 0.93 an importer put
street names into the field for postcodes. Source: interchange.md, section 2.4.
"""

_COMPANY = {
    "number": ("Account number", "Kundennummer", "Kundennr", "Kunden-Nr.", "Nr", "No"),
    "name": (
        "Company",
        "Company name",
        "Account",
        "Account name",
        "Firma",
        "Firmenname",
        "Unternehmen",
        "Kunde",
        "Organisation",
        "Organization",
        "Organization name",
    ),
    "website": (
        "Web",
        "Web site",
        "URL",
        "Homepage",
        "Domain",
        "Company domain name",
        "Webseite",
        "Internet",
        "Internetseite",
        "Web page",
        "Webadresse",
    ),
    "segment": ("Market segment", "Marktsegment", "Zielgruppe"),
    "industry": ("Branche", "Sector", "Industriezweig", "Wirtschaftszweig"),
    "staff": (
        "Employees",
        "Number of employees",
        "Headcount",
        "Mitarbeiter",
        "Mitarbeiterzahl",
        "Anzahl Mitarbeiter",
        "Beschäftigte",
    ),
    "revenue": ("Annual revenue", "Turnover", "Umsatz", "Jahresumsatz"),
    "street": (
        "Address",
        "Street address",
        "Straße",
        "Strasse",
        "Adresse",
        "Anschrift",
    ),
    "postcode": ("Postal code", "Post code", "ZIP", "ZIP code", "PLZ", "Postleitzahl"),
    "city": ("Town", "Ort", "Stadt", "Place"),
    "region": ("State", "State/Region", "Province", "County", "Bundesland"),
    "country": ("Country/Region", "Land", "Staat"),
    "phone": ("Telephone", "Phone number", "Telefon", "Telefonnummer", "Tel", "Tel."),
    "relationship": ("Beziehung",),
    "tier": ("Stufe",),
    "strategy": ("Strategie",),
    "sales_owner": ("Vertrieb", "Verkäufer", "Betreuer Vertrieb"),
    "marketing_owner": ("Betreuer Marketing",),
    "competitor": ("Wettbewerber", "Mitbewerber"),
    # A spreadsheet is kept by sales: a next step without a side is theirs.
    "sales_next_step": ("Next step", "Next action", "Nächster Schritt"),
    "sales_next_on": ("Next step date", "Next contact", "Nächster Kontakt"),
    "marketing_next_step": ("Nächster Schritt Marketing",),
    "notes": ("Note", "Comments", "Notizen", "Bemerkung", "Bemerkungen", "Kommentar"),
}
_PERSON_AT_ACCOUNT = {
    "account": (
        "Company",
        "Company name",
        "Account name",
        "Firma",
        "Unternehmen",
        "Organization",
        "Organisation",
    ),
    "name": ("Contact", "Contact name", "Full name", "Ansprechpartner", "Kontakt"),
    "title": ("Job title", "Position", "Funktion"),
    "email": ("E-mail", "Email address", "Mail", "E-Mail-Adresse"),
    "phone": ("Telephone", "Phone number", "Telefon", "Mobile phone", "Tel."),
    "notes": ("Note", "Comments", "Notizen", "Bemerkung", "Bemerkungen"),
}
_OWN_PEOPLE = {
    "name": ("Full name", "Display name", "Mitarbeiter"),
    "initials": ("Kürzel",),
    "side": ("Team", "Department", "Abteilung", "Seite"),
    "title": ("Job title", "Position", "Funktion"),
    "email": ("E-mail", "Email address", "Mail", "E-Mail-Adresse"),
    "phone": ("Telephone", "Phone number", "Telefon", "Tel."),
}
HEADS: dict[str, dict[str, tuple[str, ...]]] = {
    "accounts": _COMPANY,
    "contacts": _PERSON_AT_ACCOUNT,
    "people": _OWN_PEOPLE,
    "days-off": {"date": ("Datum", "Day"), "name": ("Holiday", "Feiertag")},
}
"""Heads of hand-made lists, by kind and field; a preset takes their place."""
PARTS: dict[str, dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "contacts": {
        "name": (
            ("First name", "Forename", "Given name", "Vorname"),
            ("Last name", "Surname", "Family name", "Nachname", "Familienname", "Name"),
        ),
    },
}
"""Fields that hand-made lists have in two columns: the first part, and the last."""
