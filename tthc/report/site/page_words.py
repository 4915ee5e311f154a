"""The words of the page of one procedure, marked here because messages are collected from Python alone."""

from tthc.messages import N_

PAGE_WORDS = frozenset(
    (
        N_("(from memory, to be checked)"),
        N_("After"),
        N_("Already done"),
        N_("Article"),
        N_("Before"),
        N_("Before and after"),
        N_("Date"),
        N_("If all of it is done, this is saved: {saved}."),
        N_("Instruments that the procedure cites"),
        N_("Legend"),
        N_("Nothing more to cut was found."),
        N_("Number and symbol"),
        N_(
            "Only the steps around the changes are drawn; {n} others stay as they are, "
            "see the step graph below."
        ),
        N_("Papers before and after"),
        N_("Past the graph"),
        N_("Papers that one row lists side by side save one between them."),
        N_("Papers that stay as they are: {n}"),
        N_(
            "Point at a step, or tap it, to see who acts, the time and the words of the text; "
            "click it to go to the text."
        ),
        N_("Show in a frame"),
        N_("Show the whole graph"),
        N_("Step graph after the cuts"),
        N_("Step graph before the cuts"),
        N_("Steps before and after"),
        N_("Time"),
        N_("Time limits before and after"),
        N_("What is done"),
        N_("What is saved cannot be counted from the text."),
        N_("What the findings rest on"),
        N_("no change in numbers"),
        N_("same quantity"),
        N_("This changes neither the number of papers nor the time."),
        N_("as stated"),
        N_("changed"),
        N_("computed"),
        N_("copies: {n}"),
        N_("dropped"),
        N_("originals: {n}"),
        N_("plain copy"),
        N_("quantity not stated"),
    )
)
"""What the page may say beyond the words that the whole site shares."""
