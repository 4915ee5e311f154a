"""What of a published procedure an internal process is held against."""

import attrs

from tthc.model.procedure import Duration


@attrs.frozen
class PublishedTime:
    """The total that the published procedure states, and how it was found to be the same one.

    `score` is 1.0 where the code is the same, else the likeness of the names (0 to 1). `text` quotes
    the words of the time.
    """

    source: str
    code: str
    name: str
    total: Duration
    text: str
    score: float
