"""A procedure as it was read, as a tree at the prompt."""

from collections.abc import Mapping
from datetime import date

from rich.console import Console
from rich.panel import Panel
from rich.text import Text
from rich.tree import Tree

from tthc.messages import N_, translate
from tthc.model import END, START, Activity, Analysis, Channel, Document, Edge, Node, Procedure, StepGraph
from tthc.report.labels import (
    ACTIONS,
    ACTOR_CLASSES,
    CHANNELS,
    SECTION_TITLES,
    duration_text,
    label,
    number_text,
)
from tthc.report.shown_text import one_line
from tthc.report.terminal.text import capitalised, print_head, put, say, shortened

_ACT = 160
_CONDITION = 90
_UNREAD_SHOWN = 8
_AGENCIES = ("co_quan_thuc_hien", "co_quan_co_tham_quyen", "co_quan_duoc_uy_quyen", "co_quan_phoi_hop")
_READ = (
    *_AGENCIES,
    "trinh_tu_thuc_hien",
    "cach_thuc_thuc_hien",
    "thanh_phan_ho_so",
    "can_cu_phap_ly",
    "ket_qua_xu_ly",
)
_NOTHING = ("", "không có thông tin", "không", "không có", "không quy định", "không có quy định")
_KINDS: Mapping[str, str] = {
    "branch": N_("in some case"),
    "return": N_("back to"),
    "parallel": N_("side by side"),
}


def print_procedure(console: Console, analysis: Analysis, language: str, *, as_of: date) -> None:
    """A procedure as it was read: dossier, ways, steps and what comes after each, and what is left over."""
    print_head(console, analysis, language, as_of)
    procedure, graph = analysis.procedure, analysis.graph
    tree = Tree(Text(shortened(procedure.name, _ACT), style="bold"), guide_style="dim")
    _add_dossier(tree, procedure, language)
    _add_ways(tree, procedure, language)
    _add_steps(tree, procedure, graph, language)
    _add_agencies(tree, procedure, language)
    _add_results(tree, procedure, language)
    _add_law(tree, procedure, language)
    _add_unread(tree, procedure, language)
    put(console, tree)
    title = translate(N_("Step graph"), language)
    put(console, Panel(_graph_figures(graph, language), title=title, expand=False))


def _add_dossier(tree: Tree, procedure: Procedure, language: str) -> None:
    dossier = tree.add(say(language, N_("Dossier ({n} papers)"), n=len(procedure.documents)))
    branch, last = dossier, None
    for document in procedure.documents:
        if document.case != last:
            last = document.case
            heading = "" if last is None else procedure.cases[last].text
            branch = dossier.add(Text(shortened(heading), style="italic")) if heading else dossier
        branch.add(_document(document, language))
    if procedure.notes:
        notes = dossier.add(say(language, N_("Notes ({n})"), n=len(procedure.notes)))
        for note in procedure.notes:
            notes.add(Text(shortened(note.text, _ACT), style="dim"))


def _document(document: Document, language: str) -> Text:
    counts = [
        translate(phrase, language, {"n": number})
        for phrase, number in (
            (N_("originals: {n}"), document.originals),
            (N_("copies: {n}"), document.copies),
        )
        if number
    ]
    marks = [
        translate(phrase, language)
        for phrase, holds in (
            (N_("certified copy"), document.certified_copy),
            (N_("only in some case"), document.conditional),
            (N_("one of several is enough"), document.alternative),
            (N_("paper between authorities"), document.internal),
        )
        if holds
    ]
    return Text.assemble(
        shortened(document.text), (f"  [{'; '.join(counts + marks)}]" if counts + marks else "", "dim")
    )


def _add_ways(tree: Tree, procedure: Procedure, language: str) -> None:
    """The ways of handing in; those that say the same stand together."""
    ways = tree.add(say(language, N_("Ways of handing in")))
    alike: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for channel in procedure.channels:
        said = (_time_and_fee(channel, language), tuple(_stated(channel, language)))
        alike.setdefault(said, []).append(label(CHANNELS, channel.channel, language))
    for (time_and_fee, stated), names in alike.items():
        way = ways.add(Text(f"{', '.join(names)}: {time_and_fee}"))
        for line in stated:
            way.add(Text(line, style="dim"))


def _time_and_fee(channel: Channel, language: str) -> str:
    unknown = translate(N_("not determined"), language)
    if channel.value is not None and channel.unit is not None:
        time = duration_text(channel.value, channel.unit, language)
    elif any(not time.added for time in channel.stated_times):
        time = translate(N_("as described"), language)
    else:
        time = unknown
    return f"{time}; " + translate(N_("fee: {fee}"), language, {"fee": _fee(channel, unknown, language)})


def _fee(channel: Channel, unknown: str, language: str) -> str:
    """The amount with the words beside it: a cell that says 0 may point at who sets the fee."""
    if channel.fee_vnd is None:
        text = one_line(channel.fee_text)
        return unknown if _empty(text) else f"{unknown} (“{shortened(text, _CONDITION)}”)"
    amount = f"{number_text(channel.fee_vnd, language)} đ"
    _, _, words = one_line(channel.fee_text).partition("(")
    words = words.partition(")")[0].strip(" -.")
    return amount if _empty(words) else f"{amount} (“{shortened(words, _CONDITION)}”)"


def _stated(channel: Channel, language: str) -> list[str]:
    lines = []
    for time in channel.stated_times:
        if not time.condition and (time.duration.value, time.duration.unit) == (channel.value, channel.unit):
            continue
        text = duration_text(time.duration.value, time.duration.unit, language)
        if time.added:
            text = translate(N_("{time} more"), language, {"time": text})
        lines.append(f"{text}: {shortened(time.condition, _CONDITION)}" if time.condition else text)
    return list(dict.fromkeys(lines))


def _add_steps(tree: Tree, procedure: Procedure, graph: StepGraph, language: str) -> None:
    followers: dict[Node, list[Edge]] = {}
    for edge in graph.edges:
        followers.setdefault(edge.source, []).append(edge)
    title = say(language, N_("Steps ({n} acts)"), n=len(procedure.activities))
    starts = _followers(followers.get(START, []), language)
    steps = tree.add(Text.assemble(title, (f"  → {starts}" if starts else "", "dim")))
    branch, last = steps, object()
    for index, activity in enumerate(procedure.activities):
        if activity.step != last:
            last = activity.step
            branch = steps.add(say(language, N_("Step {step}"), step=last)) if last else steps
        branch.add(_activity(index, activity, _followers(followers.get(index, []), language), language))


def _followers(edges: list[Edge], language: str) -> str:
    """What comes after an act: `#3; tùy trường hợp #5, #6`."""
    by_kind: dict[str, list[str]] = {"sequence": []}
    for edge in edges:
        name = translate(N_("end"), language) if edge.target == END else f"#{int(edge.target) + 1}"
        by_kind.setdefault(edge.kind, []).append(name)
    parts = []
    for kind, names in by_kind.items():
        if not names:
            continue
        opening = f"{translate(_KINDS[kind], language)} " if kind in _KINDS else ""
        parts.append(opening + ", ".join(names))
    return "; ".join(parts)


def _activity(index: int, activity: Activity, followers: str, language: str) -> Text:
    actor = activity.actor or label(ACTOR_CLASSES, activity.actor_class, language)
    parts: list[str | tuple[str, str]] = [
        (f"#{index + 1} ", "cyan"),
        (f"{label(ACTIONS, activity.action, language)} - {capitalised(one_line(actor))}", "bold"),
    ]
    if activity.receiver:
        parts.append(f" → {one_line(activity.receiver)}")
    if activity.duration:
        time = duration_text(activity.duration.value, activity.duration.unit, language)
        parts.append((f" ({time})", "green"))
    parts.append((f"  → {followers}" if followers else "", "dim"))
    parts.append(("\n" + shortened(activity.text, _ACT), "dim"))
    return Text.assemble(*parts)


def _add_agencies(tree: Tree, procedure: Procedure, language: str) -> None:
    named = [
        (section, one_line(procedure.sections.get(section, "")))
        for section in _AGENCIES
        if not _empty(procedure.sections.get(section, ""))
    ]
    for section, text in named:
        tree.add(Text(f"{label(SECTION_TITLES, section, language)}: {shortened(text)}"))


def _add_results(tree: Tree, procedure: Procedure, language: str) -> None:
    if not procedure.results:
        return
    results = tree.add(Text(label(SECTION_TITLES, "ket_qua_xu_ly", language)))
    for result in procedure.results:
        text = result.text
        if result.code and text.endswith(result.code):
            text = text.removesuffix(result.code).rstrip().removesuffix("Mã:").rstrip()
        results.add(
            Text.assemble(shortened(text), (f"  [{one_line(result.code)}]" if result.code else "", "dim"))
        )


def _add_law(tree: Tree, procedure: Procedure, language: str) -> None:
    law = tree.add(Text(label(SECTION_TITLES, "can_cu_phap_ly", language)))
    for citation in procedure.citations:
        law.add(Text(f"{one_line(citation.number or '-')}  {shortened(citation.name)}"))


def _add_unread(tree: Tree, procedure: Procedure, language: str) -> None:
    """What no element covers is shown, never hidden; sections that nobody reads are named."""
    parts = [p for p in procedure.unread if p.section in _READ and p.section not in _AGENCIES]
    if parts:
        unread = tree.add(say(language, N_("Not understood ({n} passages)"), n=len(parts)))
        for part in parts[:_UNREAD_SHOWN]:
            text = shortened(procedure.sections[part.section][part.start : part.end].lstrip(" .;,\n"), _ACT)
            unread.add(Text(f"{label(SECTION_TITLES, part.section, language)}: {text}", style="dim"))
        if len(parts) > _UNREAD_SHOWN:
            unread.add(Text("…", style="dim"))
    whole = [
        label(SECTION_TITLES, section, language)
        for section in dict.fromkeys(part.section for part in procedure.unread)
        if section not in _READ and not _empty(procedure.sections[section])
    ]
    if whole:
        names = ", ".join(whole)
        tree.add(say(language, N_("Kept as published, not analysed: {sections}"), sections=names))


def _empty(text: str) -> bool:
    return one_line(text).rstrip(" .").casefold() in _NOTHING


def _graph_figures(graph: StepGraph, language: str) -> Text:
    unknown = translate(N_("not determined"), language)
    longest = unknown
    if graph.longest_path_days is not None:
        days = number_text(graph.longest_path_days, language)
        longest = translate(N_("{n} working days"), language, {"n": days})
        if graph.unknown:
            longest = translate(N_("at least {days}"), language, {"days": longest})
    return say(
        language,
        N_(
            "Longest path: {longest}; acts of authorities without a time: {unknown}; "
            "hand-offs: {handoffs}; touchpoints: {touchpoints}; trips: {trips}"
        ),
        longest=longest,
        unknown=graph.unknown,
        handoffs=len(graph.handoffs),
        touchpoints=len(graph.touchpoints),
        trips=unknown if graph.trips is None else graph.trips,
    )
