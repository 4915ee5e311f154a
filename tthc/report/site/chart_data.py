"""What the charts of the index show, worked out from its rows, each procedure once."""

from collections.abc import Mapping, Sequence
from statistics import median
from urllib.parse import quote

from tthc.collection.once import once_each
from tthc.messages import N_, translate
from tthc.registry.document_types import document_types
from tthc.report.index_rows import IndexRow
from tthc.report.labels import DOCUMENT_KINDS, LEVERS, label, number_text
from tthc.report.site.charts import SEPARATOR, Bar, Chart
from tthc.report.totals import Totals

_MOST = 8


def charts(rows: Sequence[IndexRow], figures: Totals, language: str) -> list[Chart]:
    """The charts that have something to tell."""
    once = once_each(rows)
    made = (
        _savings_by_lever(figures, language),
        _days_by_field(once, language),
        _papers_by_database(once, language),
        _papers_by_kind(once, language),
    )
    return [chart for chart in made if chart.tells]


def _said(language: str, phrases: Sequence[tuple[str, float]]) -> str:
    """The phrases whose number is not 0, the first always."""
    told = [
        translate(phrase, language, {"n": number_text(number, language, 1)})
        for i, (phrase, number) in enumerate(phrases)
        if number or i == 0
    ]
    return SEPARATOR.join(told)


def _savings_by_lever(figures: Totals, language: str) -> Chart:
    groups = [g for g in figures.levers if g.documents or g.copies or g.certified or g.days]
    groups.sort(key=lambda g: (-(g.copies + g.certified), -g.documents, g.code))
    names = [label(LEVERS, group.code, language) for group in groups]
    bars = tuple(
        Bar(
            name,
            group.copies + group.certified,
            group.copies,
            _said(
                language,
                (
                    (N_("{n} copies less"), group.copies),
                    (N_("{n} papers less"), group.documents),
                    (N_("{n} need no certification"), group.certified),
                    (N_("{n} days less"), group.days),
                ),
            ),
            f"#lever={group.code}",
        )
        for name, group in zip(names, groups, strict=True)
    )
    heads = (
        N_("Lever"),
        N_("Papers that can go"),
        N_("Originals and copies less"),
        N_("Copies that need no certification"),
        N_("Working days that can be saved"),
    )
    rows = tuple(
        (name, *_numbers(language, group.documents, group.copies, group.certified, group.days))
        for name, group in zip(names, groups, strict=True)
    )
    return Chart(
        "levers",
        translate(N_("Copies that people no longer make, by who can decide"), language),
        translate(N_("a plain copy is enough"), language),
        translate(N_("no longer handed in"), language),
        translate(N_("What several findings would save is counted once, with the first of them."), language),
        bars,
        tuple(translate(head, language) for head in heads),
        rows,
    )


def _papers_by_database(once: Sequence[IndexRow], language: str) -> Chart:
    counts: dict[str, list[int]] = {}
    for row in once:
        for paper in row.papers:
            for database in dict.fromkeys(document_types()[name].database for name in paper.types):
                _count(counts, database, paper.goes, paper.done)
    return _paper_chart(
        "databases",
        translate(N_("Papers whose data a database holds, by database"), language),
        translate(
            N_("A paper that says that data are used in its place counts among those named."), language
        ),
        N_("Database"),
        counts,
        {name: f"#paper={quote(name)}" for name in counts},
        language,
    )


def _papers_by_kind(once: Sequence[IndexRow], language: str) -> Chart:
    counts: dict[str, list[int]] = {}
    for row in once:
        for paper in row.papers:
            _count(counts, label(DOCUMENT_KINDS, paper.kind, language), paper.goes, paper.done)
    title = translate(N_("Papers asked for, by kind of paper"), language)
    return _paper_chart("kinds", title, "", N_("Kind of paper"), counts, {}, language)


def _count(counts: dict[str, list[int]], name: str, goes: bool, done: bool) -> None:
    numbers = counts.setdefault(name, [0, 0, 0])
    numbers[0] += 1
    numbers[1] += goes
    numbers[2] += done and not goes


def _paper_chart(
    name: str,
    title: str,
    note: str,
    head: str,
    counts: Mapping[str, Sequence[int]],
    links: Mapping[str, str],
    language: str,
) -> Chart:
    order = sorted(counts, key=lambda key: (-counts[key][0], key))
    bars = []
    for key in order[:_MOST]:
        asked, goes, done = counts[key]
        said = ((N_("{n} papers named"), asked), (N_("{n} can go"), goes), (N_("{n} use data already"), done))
        bars.append(Bar(key, asked, goes, _said(language, said), links.get(key, "")))
    heads = (head, N_("Papers named"), N_("Can go or be replaced by data"), N_("Data used already"))
    return Chart(
        name,
        title,
        translate(N_("named in the dossiers"), language),
        translate(N_("can go or be replaced by data"), language),
        note,
        tuple(bars),
        tuple(translate(text, language) for text in heads),
        tuple((key, *_numbers(language, *counts[key])) for key in order),
    )


def _days_by_field(once: Sequence[IndexRow], language: str) -> Chart:
    fields: dict[str, list[IndexRow]] = {}
    for row in sorted(once, key=lambda r: r.priority):
        if row.days is not None:
            fields.setdefault(row.field, []).append(row)
    middle = {field: median(r.days or 0 for r in members) for field, members in fields.items()}
    saved = {field: sum(r.days_saved or 0 for r in members) for field, members in fields.items()}
    priority = {field: members[0].priority for field, members in fields.items()}
    # Priority fields first, of each group those of many procedures; shown with the longest on top.
    chosen = sorted(fields, key=lambda field: (priority[field], -len(fields[field]), field))[:_MOST]
    unknown = translate(N_("not determined"), language)
    bars = tuple(
        Bar(
            field or unknown,
            middle[field],
            middle[field],
            _said(
                language,
                (
                    (N_("{n} working days"), middle[field]),
                    (N_("{n} procedures"), len(fields[field])),
                    (N_("{n} days less"), saved[field]),
                ),
            ),
            f"#field={quote(field or '?')}",
        )
        for field in sorted(chosen, key=lambda field: (-middle[field], field))
    )
    heads = (N_("Field"), N_("Median (working days)"), N_("Procedures"), N_("Working days that can be saved"))
    rows = tuple(
        (field or unknown, *_numbers(language, middle[field], len(members), saved[field]))
        for field, members in fields.items()
    )
    return Chart(
        "days",
        translate(N_("Total time limit by field: the middle one, priority fields first"), language),
        "",
        translate(N_("working days"), language),
        translate(
            N_(
                "Half of a field's procedures take no longer than this. Only procedures that state their "
                "total time count."
            ),
            language,
        ),
        bars,
        tuple(translate(head, language) for head in heads),
        rows,
    )


def _numbers(language: str, *numbers: float) -> tuple[str, ...]:
    return tuple(number_text(number, language, 1) for number in numbers)
