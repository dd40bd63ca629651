"""Costs and benefits: who pays, who is left with what, year by year, against the baseline; prices and what has none."""

from html import escape
from typing import Any

import solara

from wijksim.app.charts import bars, line
from wijksim.app.drawn_from import of_run
from wijksim.app.job_status import use_run
from wijksim.app.parts import Chart
from wijksim.app.plans import title_here, today_of
from wijksim.app.progress import Progress
from wijksim.app.recording import Recorded
from wijksim.app.telling import organisation_names
from wijksim.app.view import View, html, table, use_view
from wijksim.domain.vocabulary import Payer
from wijksim.scenario.organisations import TARIFF_SOURCES
from wijksim.text.catalogue import name_of, say, texts
from wijksim.text.council import money
from wijksim.text.language import format_number
from wijksim.text.levers import status_words
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.sources import source_words

WITHOUT_PRICE = (
    "quality_of_life",
    "self_reliance",
    "trust_in_services",
    "trust",
    "frustration",
    "resident_ties",
)
CLEAR = 5_000.0
"""Euro a year below which a difference in one run is called nothing."""


@solara.component
def Costs():
    """The screen."""
    view = use_view()
    choice = view.address.choice
    today = today_of(view.address)
    status, baseline = use_run(choice, view.visitor), use_run(today, view.visitor)
    html(escape(view.say("costs.title")), "h1")
    html(f"<p class='wj-lead'>{escape(title_here(view.address))}</p><p>{escape(view.say('costs.lead'))}</p>")
    Progress(status, choice)
    if status.result is not None and baseline.result is not None:
        Money(status.result, baseline.result)
    elif status.result is not None:
        Progress(baseline, today)


@solara.component
def Money(recorded: Recorded, baseline: Recorded):
    """Everything about money of one run, next to the baseline."""
    view = use_view()
    same = recorded.key == baseline.key
    html(f"<h2>{escape(view.say('costs.payers'))}</h2>{payers_table(view, recorded, baseline)}")
    if same:
        html(escape(view.say("costs.same")), "p")
    else:
        html(f"<h2>{escape(view.say('costs.who'))}</h2><p>{escape(view.say('costs.null'))}</p>")
        html(f"<p><strong>{escape(pocket(view, recorded, baseline))}</strong></p>")
        about = of_run(view, recorded)
        with solara.Div(classes=["wj-halves"]):
            Bars(view.say("costs.chart"), payer_bars(view, recorded, baseline), "wijksim-betalers", about)
            Bars(
                view.say("costs.chart_kept"), organisation_bars(view, recorded, baseline), "wijksim-organisaties", about
            )
    left = organisations_table(view, recorded, None if same else baseline)
    explained = f"<p class='wj-small'>{escape(view.say('costs.result_explain'))}</p>"
    html(f"<h2>{escape(view.say('costs.organisations'))}</h2>{explained}{left}")
    html(f"<h2>{escape(view.say('costs.streams'))}</h2>{streams_table(view, recorded)}")
    explained = f"<p>{escape(view.say('costs.pm_text'))}</p>"
    html(f"<h2>{escape(view.say('costs.pm'))}</h2>{explained}{priceless(view, recorded, baseline)}")
    html(f"<h2>{escape(view.say('costs.prices'))}</h2>{prices(view, recorded)}")


@solara.component
def Bars(title: str, drawing: str, file: str, about: str):
    """A bar chart of amounts in thousand euro."""
    view = use_view()
    with solara.Div(classes=["wj-card"]):
        Chart(
            drawing=drawing, title=title, finding="", unit=view.say("costs.thousand"), file=file,
            words=view.words("chart"), about=about, code=view.language, big=view.address.big,
        )  # fmt: skip


def paid_by_year(recorded: Recorded) -> Any:
    """Euro by payer (rows) and year (columns); made once for all visitors, as the other tables of a run are."""

    def make() -> Any:
        years = recorded.payers.pivot_table(index="payer", columns="year", values="euro", aggfunc="sum")
        return years.loc[[name for name in (each.name.lower() for each in Payer) if name in years.index]].fillna(0.0)

    return recorded.once("paid by year", make)


def kept_by_year(recorded: Recorded) -> Any:
    """Received minus paid, in euro, by organisation (rows, in order) and year (columns)."""

    def make() -> Any:
        rows = recorded.organisations
        kept = rows.assign(kept=rows["received_euro"] - rows["paid_euro"])
        years = kept.pivot_table(index="organisation", columns="year", values="kept", aggfunc="sum")
        return years.loc[[spec.key for spec in recorded.scenario.organisations]]

    return recorded.once("kept by year", make)


def in_thousands(view: View, part: str) -> str:
    """Caption of a table of amounts."""
    return f"{view.say(f'costs.{part}')}. {view.say('costs.thousand')}"


def thousands(view: View, euro: float) -> str:
    """Thousand euro, without decimals."""
    return format_number(euro / 1000, 0, view.language)


def payers_table(view: View, recorded: Recorded, baseline: Recorded) -> str:
    """Payer by year, totals, and the difference with the baseline."""
    paid, before = paid_by_year(recorded), paid_by_year(baseline)
    years = list(paid.columns)
    head = [
        view.say("costs.payer"),
        *(view.say("costs.year", n=year) for year in years),
        view.say("costs.total"),
    ]
    other = recorded.key != baseline.key
    if other:
        head.append(view.say("costs.difference"))
    rows = []
    for payer, row in paid.iterrows():
        cells = [
            payer_name(view, str(payer)),
            *(thousands(view, each) for each in row),
            thousands(view, row.sum()),
        ]
        if other:
            was = float(before.loc[payer].sum()) if payer in before.index else 0.0
            cells.append(thousands(view, row.sum() - was))
        rows.append(cells)
    foot = [
        view.say("costs.total"),
        *(thousands(view, paid[year].sum()) for year in years),
        thousands(view, paid.to_numpy().sum()),
    ]
    if other:
        foot.append(thousands(view, paid.to_numpy().sum() - before.to_numpy().sum()))
    return table(head, rows, caption=in_thousands(view, "payers"), foot=foot)


def payer_name(view: View, key: str) -> str:
    """Name of a payer."""
    return name_of(Payer[key.upper()], view.language)


def organisations_table(view: View, recorded: Recorded, baseline: Recorded | None) -> str:
    """Organisation by year: what is left; the three lowest cells are underlined."""
    kept, names = kept_by_year(recorded), organisation_names(recorded, view.language)
    before = kept_by_year(baseline) if baseline is not None else None
    head = [
        view.say("costs.organisation"),
        *(view.say("costs.year", n=year) for year in kept.columns),
        view.say("costs.total"),
    ]
    if before is not None:
        head.append(view.say("costs.difference"))
    rows = []
    for key, row in kept.iterrows():
        cells = [names[str(key)], *(thousands(view, each) for each in row), thousands(view, row.sum())]
        if before is not None:
            cells.append(thousands(view, row.sum() - before.loc[key].sum()) if key in before.index else "–")
        rows.append(cells)
    values = kept.to_numpy()
    lowest = sorted((float(values[i, j]), i, j) for i in range(values.shape[0]) for j in range(values.shape[1]))[:3]
    marks = {(i, j): "low" for _, i, j in lowest}
    return table(head, rows, caption=in_thousands(view, "organisations"), classes=marks)


def paid_by_stream(recorded: Recorded) -> Any:
    """Euro by payer (rows) and stream (columns), over all years."""

    def make() -> Any:
        return recorded.payers.pivot_table(index="payer", columns="stream", values="euro", aggfunc="sum").fillna(0.0)

    return recorded.once("paid by stream", make)


def streams_table(view: View, recorded: Recorded) -> str:
    """Payer by stream, over all years."""
    by_stream = paid_by_stream(recorded)
    streams = [name for name in texts("stream") if name in by_stream.columns]
    head = [view.say("costs.payer"), *(say(f"stream.{name}", view.language) for name in streams)]
    order = [payer for payer in paid_by_year(recorded).index if payer in by_stream.index]
    rows = [
        [payer_name(view, str(payer)), *(thousands(view, by_stream.loc[payer, name]) for name in streams)]
        for payer in order
    ]
    return table(head, rows, caption=in_thousands(view, "streams"))


def payer_bars(view: View, recorded: Recorded, baseline: Recorded) -> str:
    """Bars: what each payer pays more or less than in the baseline, all years."""
    paid, before = paid_by_year(recorded).sum(axis=1), paid_by_year(baseline).sum(axis=1)
    change = paid.sub(before, fill_value=0.0).reindex(paid.index.union(before.index, sort=False))
    values: list[float | None] = [round(float(each) / 1000, 1) for each in change]
    return bars(
        [payer_name(view, str(payer)) for payer in change.index],
        [line(view.say("costs.difference"), values, 0)],
        axis=view.say("costs.payer"),
    )


def organisation_bars(view: View, recorded: Recorded, baseline: Recorded) -> str:
    """Bars: what each organisation is left with, more or less than in the baseline, all years."""
    kept, before = kept_by_year(recorded).sum(axis=1), kept_by_year(baseline).sum(axis=1)
    change = kept.sub(before).dropna()
    names = organisation_names(recorded, view.language)
    values: list[float | None] = [round(float(each) / 1000, 1) for each in change]
    return bars(
        [names[str(key)] for key in change.index],
        [line(view.say("costs.difference"), values, 2)],
        axis=view.say("costs.organisation"),
    )


def pocket(view: View, recorded: Recorded, baseline: Recorded) -> str:
    """Whether somebody is left with less while another pays less (002 §2.3: the wrong pocket)."""
    kept, before = kept_by_year(recorded).mean(axis=1), kept_by_year(baseline).mean(axis=1)
    loses = kept.sub(before).dropna()
    paid, paid_before = paid_by_year(recorded).mean(axis=1), paid_by_year(baseline).mean(axis=1)
    saves = paid.sub(paid_before).dropna()
    loser, winner = loses.idxmin(), saves.idxmin()
    limit = view.say("costs.limit", euro=money(CLEAR, view.language))
    if loses[loser] < -CLEAR and saves[winner] < -CLEAR:
        names = organisation_names(recorded, view.language)
        return view.say("costs.pocket", losers=names[str(loser)], winners=payer_name(view, str(winner)), limit=limit)
    return view.say("costs.no_pocket", limit=limit)


def priceless(view: View, recorded: Recorded, baseline: Recorded) -> str:
    """Effects without a price, here and in the baseline."""
    head = [view.say("costs.outcome"), view.say("costs.here"), view.say("costs.baseline")]
    rows = []
    for name in WITHOUT_PRICE:
        text = OUTCOME_TEXT[name]
        cells: list[Any] = [text.format(run.summary[name], view.language) for run in (recorded, baseline)]
        rows.append([f"{text.label(view.language)} ({text.unit_label(view.language)})", *cells])
    return table(head, rows)


def prices(view: View, recorded: Recorded) -> str:
    """Tariffs with their source and how certain they are."""
    head = [
        view.say("costs.organisation"),
        view.say("costs.tariff"),
        view.say("costs.status"),
        view.say("costs.source"),
    ]
    rows = []
    for spec in recorded.scenario.organisations:
        status, source = TARIFF_SOURCES.get(spec.key, ("assumed", "–"))
        tariff = f"€ {format_number(spec.tariff_cents_per_hour / 100, 2, view.language)}"
        name = spec.name_nl if view.language == "nl" else spec.name_en
        rows.append([name, tariff, status_words(str(status), view.language), source_words(source, view.language)])
    return table(head, rows, text=(1, 2))
