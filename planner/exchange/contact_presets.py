"""What CRM programs call the columns of their lists of people.

Heads in English and, where they are known, in German. Source: interchange.md, sections
1 and 3.
"""

from planner.exchange.account_presets import DELETED
from planner.exchange.preset import Preset, heads

COMPANIES_ONLY = ("true", "1", "yes", "wahr", "ja")
_DYNAMICS = heads(
    account=(
        "Company Name",
        "Account Name (Company Name) (Account)",
        "Company",
        "Firmenname",
        "Firma",
    ),
    title=("Job Title", "Position"),
    email=("Email", "E-Mail"),
    phone=("Business Phone", "Mobile Phone", "Telefon (geschäftlich)"),
    do_not_contact=("Do not allow Emails", "Do not allow Bulk Emails"),
)
CRM_CONTACTS = (
    Preset(
        key="hubspot",
        title="HubSpot",
        kind="contacts",
        signatures=(
            ("Record ID", "First Name", "Last Name"),
            ("Last Name", "Associated Company"),
            ("Datensatz-ID", "Vorname", "Nachname"),
            ("Nachname", "Zugeordnetes Unternehmen"),
        ),
        columns=heads(
            account=(
                "Associated Company",
                "Primary Associated Company",
                "Company Name",
                "Zugehöriges Unternehmen",
                "Zugeordnetes Unternehmen",
                "Unternehmensname",
            ),
            name=("First Name", "Last Name", "Vorname", "Nachname"),
            title=("Job Title", "Jobbezeichnung", "Position"),
            email=("Email", "E-Mail"),
            phone=("Phone Number", "Mobile Phone Number", "Telefonnummer"),
        ),
        cuts=(("account", ";"),),
    ),
    Preset(
        key="salesforce",
        title="Salesforce",
        kind="contacts",
        signatures=(
            ("First Name", "Last Name", "Account Name"),
            ("Contact ID", "Last Name", "Account Name"),
            ("Vorname", "Nachname", "Account-Name"),
        ),
        columns=heads(
            account=("Account ID", "Account Name", "Account-Name"),
            name=("First Name", "Last Name", "Vorname", "Nachname"),
            title=("Title", "Titel", "Position"),
            email=("Email", "E-Mail"),
            phone=("Phone", "Mobile", "Telefon", "Mobil"),
            do_not_contact=("Do Not Call", "Email Opt Out"),
        ),
    ),
    Preset(
        key="salesforce-export",
        title="Salesforce weekly export",
        kind="contacts",
        signatures=(("Id", "AccountId", "LastName"),),
        columns=heads(
            account=("AccountId",),
            name=("FirstName", "LastName"),
            title=("Title",),
            email=("Email",),
            phone=("Phone", "MobilePhone"),
            do_not_contact=("HasOptedOutOfEmail",),
            notes=("Description",),
        ),
        ignored=("Name",),
        passed_over=(("IsDeleted", DELETED),),
    ),
    Preset(
        key="salesforce-export",
        title="Salesforce weekly export, leads",
        kind="contacts",
        signatures=(("Id", "Company", "LastName"),),
        columns=heads(
            account=("Company",),
            name=("FirstName", "LastName"),
            title=("Title",),
            email=("Email",),
            phone=("Phone", "MobilePhone"),
            do_not_contact=("HasOptedOutOfEmail",),
            notes=("Description",),
        ),
        ignored=("Name",),
        passed_over=(("IsDeleted", DELETED), ("IsConverted", DELETED)),
    ),
    Preset(
        key="salesforce",
        title="Salesforce leads",
        kind="contacts",
        signatures=(
            ("Last Name", "Company / Account"),
            ("Lead Owner", "Last Name", "Company"),
        ),
        columns=heads(
            account=("Company / Account", "Company"),
            name=("First Name", "Last Name"),
            title=("Title",),
            email=("Email",),
            phone=("Phone", "Mobile"),
            do_not_contact=("Do Not Call", "Email Opt Out"),
        ),
    ),
    Preset(
        key="pipedrive",
        title="Pipedrive",
        kind="contacts",
        signatures=(("Person - Name", "Person - Organization"), ("Person - Name",)),
        columns=heads(
            account=(
                "Person - Organization",
                "Person - Organisation",
                "Organization - Name",
            ),
            name=("Person - Name",),
            title=("Person - Job title", "Person - Position"),
            email=(
                "Person - Email - Work",
                "Person - Email",
                "Person - Email - Home",
                "Person - E-Mail - Arbeit",
                "Person - E-Mail - Büro",
            ),
            phone=(
                "Person - Phone - Work",
                "Person - Phone",
                "Person - Phone - Mobile",
                "Person - Telefon - Arbeit",
                "Person - Telefon - Büro",
                "Person - Telefon - Mobil",
            ),
        ),
        cuts=(("email", ","), ("phone", ",")),
    ),
    Preset(
        key="zoho",
        title="Zoho CRM",
        kind="contacts",
        signatures=(
            ("Record Id", "Last Name", "Account Name", "Contact Owner"),
            ("Record Id", "Last Name", "Account Name"),
        ),
        columns=heads(
            account=("Account Name",),
            name=("First Name", "Last Name"),
            title=("Title",),
            email=("Email",),
            phone=("Phone", "Mobile"),
            do_not_contact=("Email Opt Out",),
            notes=("Description",),
        ),
    ),
    Preset(
        key="zoho",
        title="Zoho CRM leads",
        kind="contacts",
        signatures=(("Record Id", "Last Name", "Company", "Lead Owner"),),
        columns=heads(
            account=("Company",),
            name=("First Name", "Last Name"),
            title=("Title",),
            email=("Email",),
            phone=("Phone", "Mobile"),
            do_not_contact=("Email Opt Out",),
            notes=("Description",),
        ),
    ),
    Preset(
        key="dynamics",
        title="Dynamics 365",
        kind="contacts",
        signatures=(
            ("(Do Not Modify) Contact", "Full Name"),
            ("(Nicht ändern) Kontakt", "Vollständiger Name"),
        ),
        columns=(*_DYNAMICS, *heads(name=("Full Name", "Vollständiger Name"))),
    ),
    Preset(
        key="dynamics",
        title="Dynamics 365",
        kind="contacts",
        signatures=(
            ("(Do Not Modify) Contact", "First Name", "Last Name"),
            ("(Do Not Modify) Contact", "Last Name"),
            ("(Nicht ändern) Kontakt", "Vorname", "Nachname"),
        ),
        columns=(
            *_DYNAMICS,
            *heads(name=("First Name", "Last Name", "Vorname", "Nachname")),
        ),
    ),
    Preset(
        key="suitecrm",
        title="SuiteCRM",
        kind="contacts",
        signatures=(
            ("First Name", "Last Name", "Account Name", "Office Phone"),
            ("First Name", "Last Name", "Account Name", "Assigned User Name"),
        ),
        columns=heads(
            account=("Account Name",),
            name=("First Name", "Last Name"),
            title=("Job Title", "Title"),
            email=("Email Address",),
            phone=("Office Phone", "Mobile", "Mobile Phone"),
            do_not_contact=("Do Not Call", "Email Opt Out"),
            notes=("Description",),
        ),
        passed_over=(("Deleted", DELETED),),
    ),
    Preset(
        key="odoo",
        title="Odoo",
        kind="contacts",
        signatures=(("name", "parent_id/id"), ("name", "is_company")),
        columns=heads(
            account=("parent_id/id", "parent_id", "parent_id/name"),
            name=("name",),
            title=("function",),
            email=("email",),
            phone=("phone", "mobile"),
            notes=("comment",),
        ),
        # In Odoo "title" is how the person is addressed.
        ignored=("title",),
        passed_over=(("is_company", COMPANIES_ONLY),),
    ),
    Preset(
        key="odoo",
        title="Odoo",
        kind="contacts",
        signatures=(
            ("Name", "Related Company"),
            ("Complete Name", "Related Company"),
            ("Display Name", "Related Company"),
        ),
        columns=heads(
            account=("Related Company",),
            name=("Name", "Display Name"),
            title=("Job Position",),
            email=("Email",),
            phone=("Phone", "Mobile"),
            notes=("Notes",),
        ),
        # The firm that keeps the books, and how the person is addressed.
        ignored=("Company", "Title"),
        passed_over=(("Is a Company", COMPANIES_ONLY),),
    ),
)
