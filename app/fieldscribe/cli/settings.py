"""The command settings: show and change how Fieldscribe works."""

import click

from fieldscribe.cli.session import Session, json_option, pass_session
from fieldscribe.cli.terminal import as_json


@click.command()
@click.argument("name", required=False)
@click.argument("value", required=False)
@click.option("--default", is_flag=True, help="Set it back to its default.")
@json_option
@pass_session
def settings(session: Session, name: str | None, value: str | None, default: bool) -> None:
    """Show all settings, or one; or set it to VALUE."""
    from fieldscribe.settings import SETTINGS
    from fieldscribe.settings import setting as described
    from fieldscribe.workflow.settings import change_setting

    with session.workspace() as workspace:
        if default and (name is None or value is not None):
            raise click.UsageError("--default needs a NAME, and no VALUE.")
        if name and default:
            change_setting(workspace, name, described(name).default)
        elif name and value is not None:
            change_setting(workspace, name, value)
        for setting in [described(name)] if name else SETTINGS:
            current = workspace.setting(setting.name)
            session.print_line(f"{setting.name} = {as_json(current)}")
            session.print_line(f"    {setting.about}")
            session.print_json({"name": setting.name, "value": current, "about": setting.about})


COMMANDS = [settings]
