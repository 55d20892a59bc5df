"""What CRM programs call the columns of their lists of people.

Heads in English and, where they are known, in German. Source: interchange.md, sections
1 and 3.
"""

from planner.exchange.account_presets import DELETED
from planner.exchange.preset import Preset, heads

COMPANIES_ONLY = ("true", "1", "yes", "wahr", "ja")
CRM_CONTACTS = (
    Preset(
        key="hubspot",
        title="HubSpot",
        kind="contacts",
        signatures=(
            ("Record ID", "First Name", "Last Name"),
            ("Last Name", "Associated Company"),
            ("Datensatz-ID", "Vorname", "Nachname"),
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
        key="dynamics",
        title="Dynamics 365",
        kind="contacts",
        signatures=(
            ("(Do Not Modify) Contact", "Full Name"),
            ("(Nicht ändern) Kontakt", "Vollständiger Name"),
        ),
        columns=heads(
            account=(
                "Company Name",
                "Account Name (Company Name) (Account)",
                "Company",
                "Firmenname",
                "Firma",
            ),
            name=("Full Name", "Vollständiger Name"),
            title=("Job Title", "Position"),
            email=("Email", "E-Mail"),
            phone=("Business Phone", "Mobile Phone", "Telefon (geschäftlich)"),
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
)
