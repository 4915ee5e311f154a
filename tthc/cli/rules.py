"""`tthc rules`: the rules, and one explained for a person."""

import difflib
import shutil

import click

from tthc.checks import known_rules
from tthc.cli import options
from tthc.cli.commands import PURPOSES
from tthc.cli.say import Say
from tthc.messages import N_
from tthc.registry.rules import Rule


def rule_named(name: str, say: Say) -> Rule:
    """The rule of that name; raises UsageError that names the nearest where there is none."""
    rules = {rule.name: rule for rule in known_rules()}
    if name in rules:
        return rules[name]
    near = difflib.get_close_matches(name, rules, n=3, cutoff=0.45)
    if not near:
        raise click.UsageError(say(N_("there is no rule {name}; `tthc rules` lists them"), name=name))
    raise click.UsageError(
        say(N_("there is no rule {name}; nearest: {nearest}"), name=name, nearest=", ".join(near))
    )


def command(say: Say) -> click.Group:
    """Build the command in one language."""

    def list_rules(ctx: click.Context) -> int:
        if ctx.invoked_subcommand is None:
            from tthc.report.rule_pages import rule_list

            click.echo(rule_list(known_rules(), say.language))
        return 0

    def explain(name: str) -> int:
        from tthc.report.rule_pages import WIDTH, rule_page

        width = max(40, min(WIDTH, shutil.get_terminal_size((WIDTH, 0)).columns - 1))
        click.echo(rule_page(rule_named(name, say), say.language, width))
        return 0

    group = click.Group(
        "rules",
        callback=click.pass_context(list_rules),
        invoke_without_command=True,
        help=say(PURPOSES["rules"]),
        options_metavar=options.metavar(say),
        subcommand_metavar=say(N_("[explain NAME]")),
        params=[options.language_option(say)],
    )
    group.add_command(
        click.Command(
            "explain",
            callback=explain,
            help=say(N_("What a rule looks for, why, what it proposes, by what law, when it is silent.")),
            short_help=say(N_("One rule in full.")),
            options_metavar=options.metavar(say),
            params=[click.Argument(["name"], metavar=say(N_("NAME"))), options.language_option(say)],
        )
    )
    return group
