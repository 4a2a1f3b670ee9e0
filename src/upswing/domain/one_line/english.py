"""English."""

from upswing.domain.one_line.did import DayPart
from upswing.domain.one_line.table import Table
from upswing.domain.session import Activity

_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

_AN_HOUR_OR_MORE = ("{h} hours", "{h} hour", "{h} hrs", "{h} hr", "{h} h", "an hour")

ENGLISH = Table(
    language="en",
    activities={
        Activity.WALK: ("walk", "walking", "walked", "brisk walk", "stroll", "hike", "hiking", "hiked"),
        Activity.RUN: (
            *("run", "running", "ran", "jog", "jogging", "jogged"),
            *("walk and jog", "walk-jog", "walk–jog", "walk jog"),
        ),
        Activity.CYCLE: (
            *("bike ride", "cycle", "cycling", "cycled", "bike", "biking", "biked", "bicycle", "exercise bike"),
            *("ride", "riding", "rode", "rode my bike"),
        ),
        Activity.DANCE: ("dance", "dancing", "danced"),
        Activity.TENNIS: ("tennis", "played tennis", "table tennis"),
        Activity.SWIM: ("swim", "swimming", "swam"),
        Activity.YOGA: ("yoga",),
        Activity.PILATES: ("pilates",),
        Activity.BREATHING: ("breathing", "breathed", "breathing exercise", "breathing exercises"),
        Activity.STRENGTH: ("strength", "strength training", "weights", "gym", "workout", "exercises"),
        Activity.MOBILITY: ("mobility", "stretching", "stretch", "stretches", "stretched", "loosening up"),
        Activity.OTHER: ("something else", "other"),
    },
    numbers={word: number for number, word in enumerate(_NUMBERS)}
    | _TENS
    | {
        f"{ten}{gap}{_NUMBERS[one]}": value + one
        for ten, value in _TENS.items()
        for one in range(1, 10)
        for gap in "- "
    },
    minutes=("{n} minutes", "{n} minute", "{n} mins", "{n} min", "{n} ′", "{n} '", "{n} -minute", "{n} -min"),
    hours=("{x} hours", "{x} hour", "{x} hrs", "{x} hr", "{x} h", "{x} -hour"),
    hours_and_minutes=tuple(
        f"{hours}{gap} {{n}} {minutes}"
        for hours in _AN_HOUR_OR_MORE
        for gap in ("", ",", " and")
        for minutes in ("minutes", "minute", "mins", "min", "m", "′", "'")
    ),
    hours_and_number=tuple(f"{hours} {{n}}" for hours in _AN_HOUR_OR_MORE),
    and_a_half=("and a half",),
    units=(
        *(
            "km",
            "k",
            "km/h",
            "kmh",
            "kph",
            "mph",
            "mi",
            "mile",
            "miles",
            "m",
            "metre",
            "metres",
            "meter",
            "meters",
        ),
        *("yard", "yards", "yd", "ft", "feet", "kg", "lb", "lbs", "pounds", "bpm", "kcal", "cal", "calories"),
        *("step", "steps", "lap", "laps", "length", "lengths", "round", "rounds", "rep", "reps", "set", "sets"),
        *("time", "times", "x", "floors", "stairs", "degrees", "percent", "pace", "s", "sec", "secs", "seconds"),
    ),
    spans={
        "an hour": 60,
        "half an hour": 30,
        "half hour": 30,
        "a half hour": 30,
        "an hour and a half": 90,
        "an hour’s": 60,
        "an hour's": 60,
        "half-hour": 30,
        "hour and a half": 90,
        "an hour and a quarter": 75,
        "a quarter of an hour": 15,
        "quarter of an hour": 15,
        "quarter hour": 15,
        "three quarters of an hour": 45,
    },
    days_ago={
        "today": 0,
        "just now": 0,
        "yesterday": 1,
        "the day before yesterday": 2,
        "day before yesterday": 2,
        "tomorrow": -1,
        "the day after tomorrow": -2,
        "day after tomorrow": -2,
        "next week": -7,
    },
    days_and_parts={
        "this morning": (0, DayPart.MORNING),
        "this afternoon": (0, DayPart.AFTERNOON),
        "this evening": (0, DayPart.EVENING),
        "tonight": (0, DayPart.EVENING),
        "last night": (1, DayPart.NIGHT),
        "yesterday night": (1, DayPart.NIGHT),
        "last evening": (1, DayPart.EVENING),
    },
    counted_minutes_ago=("{n} minutes ago", "{n} minute ago", "{n} mins ago", "{n} min ago"),
    counted_hours_ago=("{n} hours ago", "{n} hour ago", "{n} hrs ago", "{n} hr ago", "{n} h ago", "an hour ago"),
    counted_days_ago=("{n} days ago", "{n} day ago", "a day ago"),
    counted_weeks_ago=("{n} weeks ago", "{n} week ago", "a week ago"),
    counted_days_ahead=("in {n} days",),
    on_weekday=("on {weekday}", "{weekday}", "this {weekday}"),
    the_weekday_before=("last {weekday}", "on last {weekday}"),
    the_weekday_after=("next {weekday}", "on next {weekday}"),
    on_date=(
        *("{d} {month} {y}", "{d} {month}", "{d} of {month} {y}", "{d} of {month}"),
        *("on {d} {month} {y}", "on {d} {month}", "on the {d} of {month} {y}", "on the {d} of {month}"),
        *("{month} {d} {y}", "{month} {d}", "on {month} {d} {y}", "on {month} {d}"),
    ),
    weekdays=(
        ("monday", "mon"),
        ("tuesday", "tue", "tues"),
        ("wednesday", "wed"),
        ("thursday", "thu", "thur", "thurs"),
        ("friday", "fri"),
        ("saturday", "sat"),
        ("sunday", "sun"),
    ),
    months=(
        ("january", "jan"),
        ("february", "feb"),
        ("march", "mar"),
        ("april", "apr"),
        ("may",),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sept", "sep"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    ordinals=("st", "nd", "rd", "th"),
    parts={
        DayPart.MORNING: ("in the morning", "morning"),
        DayPart.NOON: ("at lunchtime", "lunchtime", "lunch break", "in the lunch break", "midday", "at midday"),
        DayPart.AFTERNOON: ("in the afternoon", "afternoon"),
        DayPart.EVENING: ("in the evening", "evening", "after work"),
        DayPart.NIGHT: ("at night", "late at night"),
    },
    at_clock=(
        *("at {clock}", "{clock} o’clock", "{clock} o'clock", "at {clock} o’clock", "at {clock} o'clock"),
        "from {clock}",
    ),
    from_to=(
        *("from {from} to {to}", "from {from} until {to}", "from {from} till {to}", "between {from} and {to}"),
        "{from} to {to}",
    ),
    noon=("at noon", "noon"),
    before_noon=("am", "a.m."),
    after_noon=("pm", "p.m."),
    effort=(
        *("effort {e}", "effort of {e}", "effort was {e}", "effort: {e}", "rpe {e}", "rpe: {e}"),
        *("{e} of 10", "{e} out of 10", "effort {e} of 10", "effort {e} out of 10", "effort {e} /10"),
    ),
    said_efforts={
        "very easy": 1,
        "easy": 2,
        "gentle": 2,
        "light": 2,
        "moderate": 3,
        "medium": 3,
        "somewhat hard": 4,
        "hard": 5,
        "very hard": 7,
    },
    with_someone=("with someone", "with somebody", "with company", "in company", "with others", "together"),
    with_whom=("with {who}",),
    alone=("alone", "on my own", "by myself", "solo"),
    who_opens=("my", "the", "a", "an", "our", "some", "two", "three"),
    and_words=("and", "&"),
    fillers=(
        *("a", "an", "the", "i", "it", "was", "my", "some", "and", "for", "of", "on", "in", "at", "to", "by"),
        *("did", "went", "had", "played", "took", "about", "around", "circa", "approximately", "with", "from"),
    ),
)
