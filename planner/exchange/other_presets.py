"""Companies in lists that are no CRM's: registers, mail programs, networks, cards.

Source: interchange.md, sections 1 and 3.
"""

from planner.exchange.preset import Preset, heads

PEOPLE_ONLY = ("false", "0", "no", "falsch", "nein")
OTHER_ACCOUNTS = (
    Preset(
        key="odoo",
        title="Odoo",
        kind="accounts",
        signatures=(("name", "is_company"), ("id", "name", "parent_id/id")),
        columns=heads(
            number=("id",),
            name=("name",),
            website=("website",),
            sales_owner=("user_id", "user_id/name"),
            phone=("phone", "mobile"),
            street=("street", "street2"),
            postcode=("zip",),
            city=("city",),
            region=("state_id", "state_id/name"),
            country=("country_id", "country_id/name"),
            industry=("industry_id", "industry_id/name"),
            notes=("comment",),
        ),
        passed_over=(("is_company", PEOPLE_ONLY),),
    ),
    Preset(
        key="odoo",
        title="Odoo",
        kind="accounts",
        signatures=(
            ("Display Name", "Salesperson"),
            ("Anzeigename", "Vertriebsmitarbeiter"),
        ),
        columns=heads(
            name=("Display Name", "Anzeigename"),
            sales_owner=("Salesperson", "Vertriebsmitarbeiter"),
            phone=("Phone", "Telefon"),
            city=("City", "Stadt", "Ort"),
            country=("Country", "Land"),
        ),
        ignored=("Company", "Unternehmen"),
        passed_over=(("Is a Company", PEOPLE_ONLY),),
    ),
    Preset(
        key="companies-house",
        title="Companies House",
        kind="accounts",
        signatures=(
            ("CompanyName", "CompanyNumber", "RegAddress.PostTown"),
            ("CompanyName", "CompanyNumber"),
        ),
        columns=heads(
            number=("CompanyNumber",),
            name=("CompanyName",),
            street=("RegAddress.AddressLine1", "RegAddress.AddressLine2"),
            postcode=("RegAddress.PostCode",),
            city=("RegAddress.PostTown",),
            region=("RegAddress.County",),
            country=("RegAddress.Country",),
            industry=("SICCode.SicText_1",),
        ),
    ),
    Preset(
        key="linkedin",
        title="LinkedIn company list",
        kind="accounts",
        signatures=(
            ("companyname", "companywebsite", "companycountry"),
            ("companyname", "linkedincompanypageurl"),
        ),
        columns=heads(
            name=("companyname",),
            website=("companywebsite", "companyemaildomain"),
            postcode=("zipcode",),
            city=("city",),
            region=("state",),
            country=("companycountry",),
            industry=("industry",),
        ),
    ),
    Preset(
        key="linkedin",
        title="LinkedIn connections",
        kind="accounts",
        signatures=(
            ("Last Name", "Company", "Position", "Connected On"),
            ("Nachname", "Unternehmen", "Position", "Verbunden am"),
            ("Nachname", "Unternehmen", "Position", "Vernetzt seit"),
        ),
        columns=heads(name=("Company", "Unternehmen")),
        ignored=("URL",),
        lists_people=True,
    ),
    Preset(
        key="outlook",
        title="Outlook",
        kind="accounts",
        signatures=(
            ("Last Name", "Company", "Business City"),
            ("Last Name", "Company", "Business Phone"),
            ("Nachname", "Firma", "Ort geschäftlich"),
            ("Nachname", "Firma", "Telefon geschäftlich"),
        ),
        columns=heads(
            name=("Company", "Firma"),
            website=("Web Page", "Webseite"),
            phone=("Company Main Phone", "Telefon Firma"),
            street=(
                "Business Street",
                "Business Street 2",
                "Straße geschäftlich",
                "Straße geschäftlich 2",
            ),
            postcode=("Business Postal Code", "Postleitzahl geschäftlich"),
            city=("Business City", "Ort geschäftlich"),
            region=("Business State", "Region geschäftlich", "Bundesland geschäftlich"),
            country=(
                "Business Country/Region",
                "Business Country",
                "Land/Region geschäftlich",
                "Land geschäftlich",
            ),
        ),
        # In these two Outlook keeps what belongs to the person.
        ignored=("Account", "Notes", "Notizen", "Konto"),
        lists_people=True,
    ),
    Preset(
        key="google",
        title="Google Contacts",
        kind="accounts",
        signatures=(
            ("First Name", "Organization Name"),
            ("Last Name", "Organization Name"),
            ("Given Name", "Organization 1 - Name"),
        ),
        columns=heads(
            name=("Organization Name", "Organization 1 - Name"),
            street=("Address 1 - Street",),
            postcode=("Address 1 - Postal Code",),
            city=("Address 1 - City",),
            region=("Address 1 - Region",),
            country=("Address 1 - Country",),
        ),
        ignored=("Name", "Notes"),
        lists_people=True,
    ),
    Preset(
        key="mailchimp",
        title="Mailchimp",
        kind="accounts",
        signatures=(("MEMBER_RATING", "LEID"), ("LEID", "EUID")),
        columns=heads(name=("Company", "Firma", "Unternehmen")),
        ignored=("NOTES", "REGION", "Phone Number"),
        lists_people=True,
    ),
    Preset(
        key="vcard",
        title="Contact cards",
        kind="accounts",
        signatures=(("Full name", "Organization", "UID"),),
        columns=heads(
            name=("Organization",),
            website=("Website",),
            street=("Street",),
            postcode=("Postal code",),
            city=("City",),
            region=("Region",),
            country=("Country",),
        ),
        ignored=("Notes", "Phone"),
        lists_people=True,
    ),
)
