"""Where a swimlane drawing puts lanes, steps and the lines between them.

Lanes are columns, time runs downwards: a procedure with many steps grows in length, as a page does.
The lane fixes a step's column and the graph fixes its row, so only the lines need a way: they run at
right angles through the gutters between rows and the channels between lanes, never through a step.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs

from tthc.graph.authorities import same_authority
from tthc.model import END, START, Activity, Edge, Node, StepGraph

TRACK = 7
BAND = 24
"""Pixels: the names of the lanes stand again in a band this high, once a stretch."""
WIDE = 1000
"""Pixels from which a drawing is printed across the paper."""
MAX_LANES = 7


@attrs.frozen
class Sizes:
    """Pixels: a box's width, and what channels and gutters hold besides their lines."""

    box: int
    channel: int
    gutter: int


FULL = Sizes(box=188, channel=20, gutter=20)
COMPACT = Sizes(box=116, channel=13, gutter=18)


Key = tuple[str, Node, str]
"""A bundle: lines that leave one node, or enter one, as one kind of edge."""
Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, width, height."""


@attrs.frozen
class Lane:
    """A column: its key, the actor it stands for (None where several or unknown), class, members."""

    key: str
    actor: str | None
    actor_class: str
    members: tuple[int, ...]


@attrs.frozen
class Way:
    """A line between two nodes: the corners it turns at."""

    edge: Edge
    points: tuple[Point, ...]


@attrs.frozen
class Layout:
    """Positions in pixels: borders of the lanes, box of each node, ways, bands, whole size."""

    lane_bounds: tuple[tuple[float, float], ...]
    boxes: Mapping[Node, Box]
    ways: tuple[Way, ...]
    bands: tuple[float, ...]
    width: float
    height: float


_LEVEL = re.compile(r"cấp (?:xã|huyện|tỉnh|trung ương)")


def _groups(activities: Sequence[Activity]) -> dict[str, list[int]]:
    """Activities by whose lane they stand in.

    Applicants, and one-stop desks, are one lane each by whatever name the text calls them; so is an
    authority whose name is told once in full and once in short, at the same level.
    """
    groups: dict[str, list[int]] = {}
    for index, activity in enumerate(activities):
        kind, actor = activity.actor_class, activity.actor
        key: str = kind
        if actor and kind not in ("applicant", "one_stop"):
            same = [k for k in groups if "/" in k and _same(k, kind, actor)]
            key = same[0] if same else f"{kind}/{actor.casefold()}"
        groups.setdefault(key, []).append(index)
    return groups


def _same(key: str, kind: str, actor: str) -> bool:
    other_kind, name = key.split("/", 1)
    actor = actor.casefold()
    if name == actor:
        return True
    return (
        (other_kind == kind or "officer" not in (other_kind, kind))
        and min(len(name.split()), len(actor.split())) >= 3
        and _LEVEL.findall(name) == _LEVEL.findall(actor)
        and same_authority(name, actor)
    )


def lanes(activities: Sequence[Activity], like: Sequence[Lane] = ()) -> tuple[Lane, ...]:
    """A lane for each actor: applicant first, then the one-stop desk, then in order of appearance.

    Beyond MAX_LANES, the actors with the fewest steps share a lane with their class. Lanes of
    another drawing keep the order that they have in it, `like`.
    """
    groups = _groups(activities)
    while len(groups) > MAX_LANES:
        single = [key for key in groups if "/" in key]
        if not single:
            break
        least = min(single, key=lambda key: (len(groups[key]), -groups[key][0]))
        home = least.split("/", 1)[0]
        groups[home] = sorted(groups.get(home, []) + groups.pop(least))
    first = {"applicant": 0, "one_stop": 1}
    other = {lane.key: place for place, lane in enumerate(like)}
    order = sorted(groups, key=lambda key: (other.get(key, len(other)), first.get(key, 2), groups[key][0]))
    return tuple(_lane(key, groups[key], activities) for key in order)


def _lane(key: str, members: Sequence[int], activities: Sequence[Activity]) -> Lane:
    names = Counter(activities[i].actor for i in members if activities[i].actor)
    shared = "/" not in key and len({name.casefold() for name in names if name}) > 1
    actor = None if shared or not names else names.most_common(1)[0][0]
    return Lane(key, actor, activities[members[0]].actor_class, tuple(members))


def _forward_order(nodes: Sequence[Node], edges: Iterable[Edge]) -> list[Node]:
    """Nodes in an order of time; a loop, which a sound graph does not have, is cut at its first act."""
    after: dict[Node, list[Node]] = defaultdict(list)
    waiting: dict[Node, int] = dict.fromkeys(nodes, 0)
    for edge in edges:
        after[edge.source].append(edge.target)
        waiting[edge.target] += 1
    rank = {node: i for i, node in enumerate(nodes)}
    ready = sorted((n for n in nodes if waiting[n] == 0), key=rank.__getitem__)
    order: list[Node] = []
    placed: set[Node] = set()
    while len(order) < len(nodes):
        if not ready:
            ready = [min((n for n in nodes if n not in placed), key=rank.__getitem__)]
        node = min(ready, key=rank.__getitem__)
        ready.remove(node)
        order.append(node)
        placed.add(node)
        for target in after[node]:
            waiting[target] -= 1
            if waiting[target] == 0 and target not in placed and target not in ready:
                ready.append(target)
    return order


def place(
    graph: StepGraph, drawn_lanes: Sequence[Lane], count: int
) -> tuple[dict[Node, int], dict[Node, int]]:
    """The lane and the row of each node: below all that come before it, one node a place."""
    lane_of: dict[Node, int] = {i: n for n, lane in enumerate(drawn_lanes) for i in lane.members}
    edges = [e for e in graph.edges if e.kind != "return"]
    nodes: list[Node] = [*([START] if edges else []), *range(count), *([END] if edges else [])]
    edges = [e for e in edges if e.source in nodes and e.target in nodes]
    before: dict[Node, list[Node]] = defaultdict(list)
    for edge in edges:
        before[edge.target].append(edge.source)
    if edges:
        first = next((e.target for e in edges if e.source == START), 0)
        lane_of[START] = lane_of.get(first, 0)
        last = [n for n in before[END] if isinstance(n, int)]
        lane_of[END] = lane_of[max(last)] if last else 0
    row: dict[Node, int] = {}
    taken: set[tuple[int, int]] = set()
    for node in _forward_order(nodes, edges):
        at = max((row[n] + 1 for n in before[node] if n in row), default=0)
        if node == END:
            at = max(row.values(), default=-1) + 1
        while (lane_of[node], at) in taken:
            at += 1
        taken.add((lane_of[node], at))
        row[node] = at
    return lane_of, row


@attrs.frozen
class _Route:
    """A way in places: the gutters and the channel it takes, before any pixels."""

    edge: Edge
    form: str
    first_gutter: int
    last_gutter: int
    channel: int | None


def _routes(graph: StepGraph, lane_of: Mapping[Node, int], row: Mapping[Node, int]) -> list[_Route]:
    taken = {(lane_of[n], row[n]) for n in row}
    routes = []
    for edge in graph.edges:
        if edge.source not in row or edge.target not in row:
            continue
        top, bottom = row[edge.source], row[edge.target]
        here, there = lane_of[edge.source], lane_of[edge.target]
        free = all((there, r) not in taken for r in range(top + 1, bottom))
        if bottom <= top:
            routes.append(_Route(edge, "up", top + 1, bottom, there))
        elif here == there and free:
            routes.append(_Route(edge, "straight", top + 1, bottom, None))
        elif free:
            routes.append(_Route(edge, "turn", top + 1, top + 1, None))
        else:
            side = there + 1 if here >= there else there
            routes.append(_Route(edge, "round", top + 1, bottom, side))
    return routes


def _tracks(segments: Iterable[tuple[Key, float, float]]) -> dict[Key, int]:
    """A track for each bundle of lines, so that lines of different bundles never lie on each other."""
    extent: dict[Key, tuple[float, float]] = {}
    for key, low, high in segments:
        low, high = min(low, high), max(low, high)
        old = extent.get(key, (low, high))
        extent[key] = (min(low, old[0]), max(high, old[1]))
    ends: list[list[tuple[float, float]]] = []
    chosen: dict[Key, int] = {}
    for key, (low, high) in sorted(
        extent.items(), key=lambda item: (item[1][1] - item[1][0], item[1], str(item[0]))
    ):
        track = next(
            (i for i, used in enumerate(ends) if all(high < a or b < low for a, b in used)), len(ends)
        )
        if track == len(ends):
            ends.append([])
        ends[track].append((low, high))
        chosen[key] = track
    return chosen


def _leaving(route: _Route) -> Key:
    return ("from", route.edge.source, route.edge.kind)


def _entering(route: _Route) -> Key:
    return ("to", route.edge.target, route.edge.kind)


@attrs.frozen
class _Grid:
    """Pixels of rows, lanes, gutters and channels, and which track each bundle of lines has there."""

    boxes: Mapping[Node, Box]
    gutter_y: Sequence[float]
    channel_x: Sequence[float]
    gutter_tracks: Mapping[int, Mapping[Key, int]]
    channel_tracks: Mapping[int, Mapping[Key, int]]
    sizes: Sizes

    def gutter(self, number: int, key: Key) -> float:
        return self.gutter_y[number] + 7 + TRACK * self.gutter_tracks[number][key]

    def corners(self, route: _Route) -> tuple[Point, ...]:
        """Where the way turns, from the foot of one box to the head, or the side, of the other."""
        sx, sy, sw, sh = self.boxes[route.edge.source]
        tx, ty, tw, th = self.boxes[route.edge.target]
        start, end = (sx + sw / 2, sy + sh), (tx + tw / 2, ty)
        if route.form == "straight":
            return (start, end)
        leave = self.gutter(route.first_gutter, _leaving(route))
        if route.channel is None:
            return (start, (start[0], leave), (end[0], leave), end)
        track = self.channel_tracks[route.channel][_entering(route)]
        way = self.channel_x[route.channel] + self.sizes.channel // 2 + TRACK * track
        if route.form == "up":
            side = (tx, ty + min(22.0, th / 2))
            return (start, (start[0], leave), (way, leave), (way, side[1]), side)
        enter = self.gutter(route.last_gutter, _entering(route))
        return (start, (start[0], leave), (way, leave), (way, enter), (end[0], enter), end)


def lay_out(
    graph: StepGraph,
    drawn_lanes: Sequence[Lane],
    heights: Mapping[Node, float],
    top: float,
    sizes: Sizes = FULL,
) -> Layout:
    """Positions of everything, for boxes of the heights given, below a head of `top` pixels."""
    lane_of, row = place(graph, drawn_lanes, sum(len(lane.members) for lane in drawn_lanes))
    routes = _routes(graph, lane_of, row)
    gutter_tracks, channel_tracks = _all_tracks(routes, lane_of)
    channel_x, lane_x, width = _columns(max(len(drawn_lanes), 1), channel_tracks, sizes)
    gutter_y, row_y, bands, height = _rows(row, heights, gutter_tracks, top, sizes, width)
    boxes = {n: (lane_x[lane_of[n]], row_y[row[n]], float(sizes.box), heights[n]) for n in row}
    grid = _Grid(boxes, gutter_y, channel_x, gutter_tracks, channel_tracks, sizes)
    ways = tuple(Way(route.edge, grid.corners(route)) for route in routes)
    return Layout(_bounds(channel_x, lane_x, width), boxes, ways, tuple(bands), width, height)


def _all_tracks(
    routes: Sequence[_Route], lane_of: Mapping[Node, int]
) -> tuple[dict[int, dict[Key, int]], dict[int, dict[Key, int]]]:
    """Tracks in the gutters, measured in lanes, and in the channels, measured in gutters."""
    by_gutter: dict[int, list[tuple[Key, float, float]]] = defaultdict(list)
    by_channel: dict[int, list[tuple[Key, float, float]]] = defaultdict(list)
    for route in routes:
        here, there = lane_of[route.edge.source], lane_of[route.edge.target]
        if route.form == "turn":
            by_gutter[route.first_gutter].append((_leaving(route), here, there))
        if route.channel is None:
            continue
        by_gutter[route.first_gutter].append((_leaving(route), here, route.channel - 0.5))
        by_channel[route.channel].append((_entering(route), route.first_gutter, route.last_gutter))
        if route.form == "round":
            by_gutter[route.last_gutter].append((_entering(route), route.channel - 0.5, there))
    return (
        {number: _tracks(segments) for number, segments in by_gutter.items()},
        {number: _tracks(segments) for number, segments in by_channel.items()},
    )


def _columns(
    count: int, tracks: Mapping[int, Mapping[Key, int]], sizes: Sizes
) -> tuple[list[float], list[float], float]:
    """Left edges of the channels and of the lanes' boxes, and the whole width."""
    channel_x, lane_x, x = [], [], 0.0
    for index in range(count + 1):
        channel_x.append(x)
        x += sizes.channel + TRACK * (max(tracks.get(index, {}).values(), default=-1) + 1)
        if index < count:
            lane_x.append(x)
            x += sizes.box
    return channel_x, lane_x, x


def _rows(
    row: Mapping[Node, int],
    heights: Mapping[Node, float],
    tracks: Mapping[int, Mapping[Key, int]],
    top: float,
    sizes: Sizes,
    width: float,
) -> tuple[list[float], list[float], list[float], float]:
    """Upper edges of the gutters, of the rows and of the bands, and the whole height."""
    row_height: dict[int, float] = defaultdict(float)
    for node, at in row.items():
        row_height[at] = max(row_height[at], heights[node])
    gutter_y: list[float] = []
    row_y: list[float] = []
    bands: list[float] = []
    y, last = top, max(row.values(), default=-1)
    stretch = _stretch(width, top + sum(row_height.values()) + (last + 2) * sizes.gutter)
    for at in range(last + 2):
        if at < last and y - (bands[-1] if bands else 0) > stretch:
            bands.append(y + 6)
            y += BAND + 6
        gutter_y.append(y)
        y += sizes.gutter + TRACK * max(tracks.get(at, {}).values(), default=0)
        row_y.append(y)
        y += row_height[at]
    return gutter_y, row_y, bands, y


def _stretch(width: float, height: float) -> float:
    """How far apart bands stand, so that what lies between two of them fits on paper with its heading.

    A drawing that fits whole has none.
    """
    if width > WIDE:
        return 0.48 * width
    page = 1.1 * max(width, 900)
    return page if height <= page else page / 2


def _bounds(
    channel_x: Sequence[float], lane_x: Sequence[float], width: float
) -> tuple[tuple[float, float], ...]:
    """Left and right border of each lane: the middle of the channels beside it."""
    lefts = [0.0]
    for index in range(1, len(lane_x)):
        lefts.append((channel_x[index] + lane_x[index]) / 2)
    return tuple(zip(lefts, [*lefts[1:], width], strict=True))
