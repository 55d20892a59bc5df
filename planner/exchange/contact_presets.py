"""What other programs call the columns of their lists of people.

Source: interchange.md, sections 1 and 3.
"""

from planner.exchange.preset import Preset

CONTACT_PRESETS = (
    Preset(
        key="hubspot",
        title="HubSpot",
        kind="contacts",
        signature=("Record ID", "First Name", "Last Name", "Associated Company"),
        columns=(
            ("Associated Company", "account"),
            ("First Name", "name"),
            ("Last Name", "name"),
            ("Job Title", "title"),
            ("Email", "email"),
            ("Phone Number", "phone"),
        ),
    ),
    Preset(
        key="pipedrive",
        title="Pipedrive",
        kind="contacts",
        signature=("Person - Name", "Person - Organization"),
        columns=(
            ("Person - Organization", "account"),
            ("Person - Name", "name"),
            ("Person - Job title", "title"),
            ("Person - Email - Work", "email"),
            ("Person - Phone - Work", "phone"),
            ("Person - Phone - Mobile", "phone"),
        ),
    ),
    Preset(
        key="linkedin",
        title="LinkedIn connections",
        kind="contacts",
        signature=("First Name", "Last Name", "Company", "Position", "Connected On"),
        columns=(
            ("Company", "account"),
            ("First Name", "name"),
            ("Last Name", "name"),
            ("Position", "title"),
            ("Email Address", "email"),
        ),
    ),
    Preset(
        key="outlook",
        title="Outlook",
        kind="contacts",
        signature=("First Name", "Last Name", "Company", "Business Phone"),
        columns=(
            ("Company", "account"),
            ("First Name", "name"),
            ("Middle Name", "name"),
            ("Last Name", "name"),
            ("Job Title", "title"),
            ("E-mail Address", "email"),
            ("Business Phone", "phone"),
            ("Mobile Phone", "phone"),
            ("Notes", "notes"),
        ),
    ),
    Preset(
        key="google",
        title="Google Contacts",
        kind="contacts",
        signature=("First Name", "Last Name", "Organization Name"),
        columns=(
            ("Organization Name", "account"),
            ("First Name", "name"),
            ("Middle Name", "name"),
            ("Last Name", "name"),
            ("Organization Title", "title"),
            ("E-mail 1 - Value", "email"),
            ("Phone 1 - Value", "phone"),
            ("Notes", "notes"),
        ),
    ),
    Preset(
        key="google",
        title="Google Contacts, before 2024",
        kind="contacts",
        signature=("Name", "Given Name", "Organization 1 - Name"),
        columns=(
            ("Organization 1 - Name", "account"),
            ("Name", "name"),
            ("Organization 1 - Title", "title"),
            ("E-mail 1 - Value", "email"),
            ("Phone 1 - Value", "phone"),
            ("Notes", "notes"),
        ),
    ),
    Preset(
        key="mailchimp",
        title="Mailchimp",
        kind="contacts",
        signature=("Email Address", "MEMBER_RATING", "LEID", "EUID"),
        columns=(
            ("Company", "account"),
            ("First Name", "name"),
            ("Last Name", "name"),
            ("Email Address", "email"),
            ("NOTES", "notes"),
        ),
    ),
)
