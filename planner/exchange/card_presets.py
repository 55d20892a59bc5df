"""What address books, networks and mail programs call the columns of people.

Heads in English and, where they are known, in German. Source: interchange.md, sections
1 and 3.
"""

from planner.exchange.preset import Preset, heads

_MAILED = heads(
    account=("Company", "Firma", "Unternehmen"),
    name=("First Name", "Last Name", "Vorname", "Nachname"),
    email=("Email Address", "E-Mail-Adresse"),
    notes=("NOTES",),
)
CARD_CONTACTS = (
    Preset(
        key="linkedin",
        title="LinkedIn connections",
        kind="contacts",
        signatures=(
            ("First Name", "Last Name", "Company", "Position", "Connected On"),
            ("Last Name", "Company", "Position", "Connected On"),
            ("Nachname", "Unternehmen", "Position", "Verbunden am"),
            ("Nachname", "Unternehmen", "Position", "Vernetzt seit"),
            ("Nachname", "Unternehmen", "Position", "Vernetzt am"),
        ),
        columns=heads(
            account=("Company", "Unternehmen"),
            name=("First Name", "Last Name", "Vorname", "Nachname"),
            title=("Position",),
            email=("Email Address", "E-Mail-Adresse"),
        ),
    ),
    Preset(
        key="outlook",
        title="Outlook",
        kind="contacts",
        signatures=(
            ("First Name", "Last Name", "Company", "Business Phone"),
            ("Last Name", "Company", "Business Phone"),
            ("Last Name", "Company", "Business City"),
            ("Vorname", "Nachname", "Firma", "Telefon geschäftlich"),
            ("Nachname", "Firma", "Ort geschäftlich"),
        ),
        columns=heads(
            account=("Company", "Firma"),
            name=(
                "First Name",
                "Middle Name",
                "Last Name",
                "Vorname",
                "Weitere Vornamen",
                "Nachname",
            ),
            title=("Job Title", "Position"),
            email=("E-mail Address", "E-Mail-Adresse", "E-mail 2 Address"),
            phone=(
                "Business Phone",
                "Mobile Phone",
                "Telefon geschäftlich",
                "Mobiltelefon",
            ),
            notes=("Notes", "Notizen"),
        ),
        # "Title" is Dr or Ms there, and "Account" a number of the owner's own.
        ignored=("Account", "Title", "Anrede", "Konto"),
    ),
    Preset(
        key="google",
        title="Google Contacts",
        kind="contacts",
        signatures=(
            ("First Name", "Organization Name"),
            ("Last Name", "Organization Name"),
            ("Nachname", "Organisationsname"),
        ),
        columns=heads(
            account=("Organization Name", "Organisationsname"),
            name=(
                "First Name",
                "Middle Name",
                "Last Name",
                "Vorname",
                "Zweiter Vorname",
                "Nachname",
            ),
            title=("Organization Title", "Organisationstitel"),
            email=("E-mail 1 - Value", "E-mail 2 - Value", "E-Mail 1 - Wert"),
            phone=("Phone 1 - Value", "Phone 2 - Value", "Telefon 1 - Wert"),
            notes=("Notes", "Notizen"),
        ),
        cuts=(("email", " ::: "), ("phone", " ::: ")),
    ),
    Preset(
        key="google",
        title="Google Contacts, before 2024",
        kind="contacts",
        signatures=(("Name", "Given Name", "Organization 1 - Name"),),
        columns=heads(
            account=("Organization 1 - Name",),
            name=("Name",),
            title=("Organization 1 - Title",),
            email=("E-mail 1 - Value", "E-mail 2 - Value"),
            phone=("Phone 1 - Value", "Phone 2 - Value"),
            notes=("Notes",),
        ),
        cuts=(("email", " ::: "), ("phone", " ::: ")),
    ),
    Preset(
        key="mailchimp",
        title="Mailchimp",
        kind="contacts",
        signatures=(("MEMBER_RATING", "LEID"), ("LEID", "EUID")),
        columns=_MAILED,
        ignored=("Phone Number",),
    ),
    Preset(
        key="mailchimp",
        title="Mailchimp, unsubscribed",
        kind="contacts",
        signatures=(("UNSUB_TIME", "LEID", "EUID"),),
        columns=_MAILED,
        always=(("do_not_contact", "yes"),),
    ),
    Preset(
        key="mailchimp",
        title="Mailchimp, cleaned",
        kind="contacts",
        signatures=(("CLEAN_TIME", "LEID", "EUID"),),
        columns=_MAILED,
        always=(("do_not_contact", "yes"),),
    ),
    Preset(
        key="vcard",
        title="Contact cards",
        kind="contacts",
        signatures=(("Full name", "Organization", "UID"),),
        columns=heads(
            account=("Organization",),
            name=("Full name",),
            title=("Job title",),
            email=("Email",),
            phone=("Phone",),
            notes=("Notes",),
        ),
    ),
)
