"""Plants faults in a copy of the planner, one at a time, and says which of them the tests catch.

Run by hand: python tests/planner/mutations.py [part of a name …]. Writes killed / planted and the survivors; the exit
code is 1 when one survived that is not explained in `EQUIVALENT`.
"""

# ruff: noqa: E501
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Fault:
    name: str
    file: str
    before: str
    after: str


FAULTS = (
    Fault("growth of 20 %", "constants.py", "GROWTH_PERCENT = 110", "GROWTH_PERCENT = 120"),
    Fault("growth of 11 %", "constants.py", "GROWTH_PERCENT = 110", "GROWTH_PERCENT = 111"),
    Fault("guard of 150 %", "constants.py", "CHRONIC_PERCENT = 130", "CHRONIC_PERCENT = 150"),
    Fault("average with 0.5", "constants.py", "CHRONIC_ALPHA_TENTHS = 4", "CHRONIC_ALPHA_TENTHS = 5"),
    Fault("five weeks back", "constants.py", "WEEKS_BACK = 4", "WEEKS_BACK = 5"),
    Fault("three weeks back", "constants.py", "WEEKS_BACK = 4", "WEEKS_BACK = 3"),
    Fault("spike window of 40 days", "constants.py", "SPIKE_DAYS = 30", "SPIKE_DAYS = 40"),
    Fault("easy week of 70 %", "constants.py", "EASY_WEEK_PERCENT = 60", "EASY_WEEK_PERCENT = 70"),
    Fault("easy week every fifth", "constants.py", "EASY_WEEK_EVERY = 6", "EASY_WEEK_EVERY = 5"),
    Fault("47 hours", "constants.py", "RECOVERY_H = 48", "RECOVERY_H = 47"),
    Fault("restart after 85 days", "constants.py", "RESTART_DAYS = 84", "RESTART_DAYS = 85"),
    Fault("layoff after 15 days", "constants.py", "LAYOFF_DAYS = 14", "LAYOFF_DAYS = 15"),
    Fault("short break from 9 days", "constants.py", "SHORT_BREAK_DAYS = 8", "SHORT_BREAK_DAYS = 9"),
    Fault("pain rests six days", "constants.py", "PAIN_REST_DAYS = 7", "PAIN_REST_DAYS = 6"),
    Fault("pain of five goes easier", "constants.py", "PAIN_EASIER = 4", "PAIN_EASIER = 5"),
    Fault("pain holds one exposure", "constants.py", "PAIN_HOLD_EXPOSURES = 2", "PAIN_HOLD_EXPOSURES = 1"),
    Fault("three rises a session", "constants.py", "RISES_A_SESSION = 2", "RISES_A_SESSION = 3"),
    Fault("a rise after six days", "constants.py", "RISE_DAYS = 7", "RISE_DAYS = 6"),
    Fault("rises from week two", "constants.py", "PROGRESS_FROM_WEEK = 3", "PROGRESS_FROM_WEEK = 2"),
    Fault("once at the top", "constants.py", "TOP_TWICE = 2", "TOP_TWICE = 1"),
    Fault("first again after 29 days", "constants.py", "FIRST_AGAIN_DAYS = 28", "FIRST_AGAIN_DAYS = 29"),
    Fault("four sessions a week", "constants.py", "MOST_SESSIONS = 3", "MOST_SESSIONS = 4"),
    Fault("more sets in week two", "constants.py", "WeekTable(2, 20, 3, 5, 5),\n    WeekTable(3", "WeekTable(3, 20, 3, 5, 5),\n    WeekTable(3"),
    Fault("no floor of ten", "budget.py", "max(BASE_WEEK_SETS, GROWTH_PERCENT * best // 100)", "GROWTH_PERCENT * best // 100"),
    Fault("no guard", "budget.py", "max(BASE_WEEK_SETS, chronic_cap(credited))", "99"),
    Fault("the table forgotten", "budget.py", "table_for(week).sets * patterns", "99"),
    Fault("easy weeks of nothing", "budget.py", "EASY_WEEK_PERCENT * max(best, BASE_WEEK_SETS)", "EASY_WEEK_PERCENT * best"),
    Fault("actual for credited", "standing.py", "return min(self.done - self.guessed, self.budget)", "return self.done - self.guessed"),
    Fault("a missed week unlocks", "ledger.py", "self.trained_weeks += week.sessions == week.blank", "self.trained_weeks = (day - self.weeks[0].starts_on).days // 7 + 1"),
    Fault("every session unlocks", "ledger.py", "self.trained_weeks += week.sessions == week.blank", "self.trained_weeks += 1"),
    Fault("a session credited as done", "ledger.py", "self._remember_size(day, sets if sets < cap else cap)", "self._remember_size(day, sets)"),
    Fault("ramp by calendar weeks alone", "ledger.py", "used = Used(known + guessed, sessions + blank, guessed, blank)", "pass"),
    Fault("credit of the empty weeks skipped", "ledger.py", "self.weeks[each].credited if each < len(self.weeks) else 0", "self.weeks[min(each, len(self.weeks) - 1)].credited"),
    Fault("share rounded down", "frequency.py", "return -(-left // max(1, sessions_left))", "return left // max(1, sessions_left)"),
    Fault("spike of two sets", "frequency.py", "max(1, SPIKE_PERCENT", "max(2, SPIKE_PERCENT"),
    Fault("the wish is all", "frequency.py", "return max(1, min(most, wish))", "return max(1, wish)"),
    Fault("three sessions on the way back", "frequency.py", "most = min(most, LAYOFF_SESSIONS)", "pass"),
    Fault("half a ramp", "layoff.py", "return LONG_LAYOFF_PERCENT if self.days_off >= LONG_LAYOFF_DAYS else LAYOFF_PERCENT", "return LAYOFF_PERCENT"),
    Fault("ramp of nothing", "layoff.py", "max(LAYOFF_LEAST, percent * self.best // 100)", "percent * self.best // 100"),
    Fault("effort at the cap is too high", "easing.py", "before.effort > before_cap and last.effort > last_cap", "before.effort >= before_cap and last.effort >= last_cap"),
    Fault("one hard session is enough", "easing.py", "before.effort > before_cap and last.effort > last_cap", "last.effort > last_cap"),
    Fault("readiness 3.5 repeats", "readiness.py", "readiness >= AS_PLANNED_FROM", "readiness > AS_PLANNED_FROM"),
    Fault("low days with all sets", "readiness.py", "    elif day is Day.LESS:", "    elif day is None:"),
    Fault("low days at full effort", "next_session.py", "return aim - 1 if self.size.day >= Day.LESS else aim", "return aim"),
    Fault("effort of the young", "next_session.py", "aim = min(aim, OLDER_EFFORT_AIM)", "pass"),
    Fault("minutes of the table alone", "next_session.py", "return most if available is None else min(most, available)", "return most"),
    Fault("rises among sets that do not fit", "next_session.py", "replace(frame, size=fitting.sets)", "replace(frame, size=fitting.sets, rising=False)"),
    Fault("a hold of one pattern holds one", "next_session.py", "rising = size.rising and not self._held()", "rising = size.rising and len(self._held()) < len(self.rungs)"),
    Fault("a stop answer forgotten", "next_session.py", "if circumstances.gentle_only:", "if False:"),
    Fault("the week's sets of a pattern forgotten", "next_session.py", "table_for(self.standing.week).sets - this_week", "table_for(self.standing.week).sets"),
    Fault("the last trained first", "next_session.py", "return past[0].day.toordinal() if past else 0,", "return -past[0].day.toordinal() if past else 0,"),
    Fault("rises on low days", "size.py", "        and day is Day.AS_PLANNED\n", ""),
    Fault("rises in easy weeks", "size.py", "        and not standing.easy\n", ""),
    Fault("rises after a short break", "size.py", "        and not is_short_break(standing.days_off)\n", ""),
    Fault("rises on the ramp", "size.py", "        and standing.ramp is None\n", ""),
    Fault("rises after hard sessions", "size.py", "        and high is None\n", ""),
    Fault("excluded patterns planned", "presence.py", "if pattern in circumstances.excluded or", "if"),
    Fault("soreness of seven trains", "pain.py", "return soreness >= SORENESS_REST", "return soreness > SORENESS_REST"),
    Fault("the morning forgotten", "exposures.py", "for pain in (exposure.pain, exposure.morning_pain)", "for pain in (exposure.pain,)"),
    Fault("sharp pain forgotten", "exposures.py", "if exposure.sharp:", "if False:"),
    Fault("the hardest rung counts", "exposures.py", "level = min(on_ladder", "level = max(on_ladder"),
    Fault("always 48 hours", "recovery.py", "return LONG_RECOVERY_H", "return RECOVERY_H"),
    Fault("pain stays on its rung", "progress.py", "rung = reachable(rungs, done.rung - 1)", "rung = reachable(rungs, done.rung)"),
    Fault("pain keeps its sets", "progress.py", "sets = max(1, exposures[0].sets - 1)", "sets = exposures[0].sets"),
    Fault("restart one rung easier", "constants.py", "RESTART_RUNGS, AGAIN_RUNGS = 2, 1", "RESTART_RUNGS, AGAIN_RUNGS = 1, 1"),
    Fault("missed targets rise", "progress.py", "        each.targets_met\n        and ", "        "),
    Fault("the cap is low enough for a rung", "progress.py", "_went_well(each, room=1)", "_went_well(each, room=0)"),
    Fault("a new rung at full repetitions", "progress.py", "min(NEW_RUNG_MOST, int(", "min(12, int("),
    Fault("a second set at twelve", "rises.py", "due.sets + 1, min(due.level.target, due.level.rung.low)", "due.sets + 1, due.level.target"),
    Fault("the fixed order rises first", "rises.py", "key=lambda pattern: (levels[pattern].last_rise or date.min, order.index(pattern))", "key=order.index"),
    Fault("repetitions rise with the sets", "rises.py", "    if due.sets > level.last_sets:\n        return\n", ""),
    Fault("no waiting for the second set", "rises.py", "if level.sets == 1 and has_room(level, frame) and", "if False and"),
    Fault("declined rungs offered", "rises.py", "elif not frame.is_wanted(pattern, Rise.RUNG, new.exercise_id):", "elif False:"),
    Fault("minutes rounded down", "minutes.py", "Fit(count, -(-total // 60) if count else 0", "Fit(count, total // 60 if count else 0"),
    Fault("one set too many for the minutes", "minutes.py", "if -(-(total + seconds) // 60) > minutes:", "if total // 60 > minutes:"),
    Fault("warm-ups count", "history.py", "is_work = each.step >= len(steps) or steps[each.step].part is Part.WORK", "is_work = True"),
    Fault("walks have sets", "history.py", "sets if self.activity is Activity.STRENGTH else 0", "sets"),
    Fault("the stronger side counts", "history.py", "tuple([min([each.amount for each in pair]) for pair in pairs])", "tuple([max([each.amount for each in pair]) for pair in pairs])"),
    Fault("guessed sets are credited", "standing.py", "return min(self.done - self.guessed, self.budget)", "return min(self.done, self.budget)"),
    Fault("guessed sets are credited as they stand", "standing.py", "return min(self.used.done - self.used.guessed, self.budget)", "return min(self.used.done, self.budget)"),
    Fault("a guessed session unlocks", "ledger.py", "self.trained_weeks += week.sessions == week.blank", "self.trained_weeks += week.sessions == 0"),
    Fault("guessed sets do not count on the way back", "ledger.py", "self._count_back(day, Used(sets, 1, sets, 1))", "pass"),
    Fault("a guess begins no week", "ledger.py", "            self._put_blank(self._week(0), sets)\n", "            pass\n"),
    Fault("a guess lasts six days", "ledger.py", "if (day - blank[0]).days < 7]", "if (day - blank[0]).days < 6]"),
    Fault("a guess of the minutes alone", "outside.py", "max(1, planned, int(", "max(1, int("),
    Fault("a guess without warm-up", "outside.py", "minutes * 60 - WARM_UP_S - COOL_DOWN_S", "minutes * 60"),
    Fault("a guess leaves larger shares", "standing.py", "    if used.blank:\n", "    if False:\n"),
    Fault("unplaced sets need no rest", "next_session.py", "circumstances, ledger.unplaced_at)", "circumstances)"),
    Fault("unknown movements train nothing", "ledger.py", "        if session.other_sets:\n", "        if False:\n"),
    Fault("hard from effort 8", "constants.py", "HARD_EFFORT, HARD_MINUTES = 7, 20", "HARD_EFFORT, HARD_MINUTES = 8, 20"),
    Fault("hard from 21 minutes", "constants.py", "HARD_EFFORT, HARD_MINUTES = 7, 20", "HARD_EFFORT, HARD_MINUTES = 7, 21"),
    Fault("long from 61 minutes", "constants.py", "LONG_MINUTES = 60", "LONG_MINUTES = 61"),
    Fault("hard activity felt for two days", "constants.py", "HARD_DAYS = 1", "HARD_DAYS = 2"),
    Fault("long walks are hard", "outside.py", "session.minutes >= LONG_MINUTES and session.activity in MORE_THAN_WALKING", "session.minutes >= LONG_MINUTES"),
    Fault("hard activity on low days too", "size.py", "if hard is not None and day < Day.LESS:", "if hard is not None:"),
    Fault("a moment in the far future", "next_session.py", "each.day <= last_day and each.started_at <= horizon", "each.day <= last_day"),
    Fault("a day in the far future", "next_session.py", "each.day <= last_day and each.started_at <= horizon", "each.started_at <= horizon"),
    Fault("journeys forgotten", "recovery.py", "max(moments)", "moments[0]"),
    Fault("equal moments in any order", "history.py", "return sorted(alike, key=repr) if len(alike) > 1 else alike", "return alike"),
    Fault("the larger of two limits is told", "next_session.py", "for cap in reversed(caps) if", "for cap in caps if"),
    Fault("a silent standstill", "rises.py", "return not level.is_ready and not level.reasons and", "return False and"),
    Fault("the end of a ladder in silence", "rises.py", 'session.notes.append(because("ladder-ends", pattern=pattern))', "pass"),
    Fault("a declined step in silence", "rises.py", 'session.notes.append(because("rise-declined", level.rung.exercise_id, pattern=pattern))', "pass"),
    Fault("a hold of all in silence", "next_session.py", "        if size.rising:\n            reasons +=", "        if False:\n            reasons +="),
    Fault("the core climbs its front alone", "constants.py", "Pattern.CORE_FRONT: (Pattern.CORE_FRONT, Pattern.CORE_SIDE, Pattern.CORE_BACK)", "Pattern.CORE_FRONT: (Pattern.CORE_FRONT,)"),
    Fault("the back before the side", "constants.py", "Pattern.CORE_SIDE, Pattern.CORE_BACK),", "Pattern.CORE_BACK, Pattern.CORE_SIDE),"),
    Fault("the ladder trained last comes next", "turns.py", "return max(turns, key=lambda each: len(exposures)", "return min(turns, key=lambda each: len(exposures)"),
    Fault("a ladder never trained comes last", "turns.py", "return max(turns, key=lambda each: len(exposures) if", "return max(turns, key=lambda each: -1 if"),
    Fault("the turn goes on after pain", "turns.py", "    hurt = hurting(exposures, day)\n", "    hurt = None\n"),
    Fault("the turn waits from pain of four", "turns.py", "(exposures[0].pain or 0) >= PAIN_REPEAT:", "(exposures[0].pain or 0) >= PAIN_EASIER:"),
    Fault("the turn waits from pain of two", "turns.py", "(exposures[0].pain or 0) >= PAIN_REPEAT:", "(exposures[0].pain or 0) >= PAIN_REPEAT - 1:"),
    Fault("the turn waits for one exposure", "turns.py", "    if is_held(exposures, day, FIRST_AGAIN_DAYS):\n", "    if False:\n"),
    Fault("the one that hurt less stays", "turns.py", "return max(there, key=", "return min(there, key="),
    Fault("after an own pain any ladder comes", "turns.py", "return min(turns, key=lambda each: len(exposures)", "return max(turns, key=lambda each: len(exposures)"),
    Fault("pain off the ladders forgotten", "turns.py", "and (is_last or (whole.pain or 0) >= PAIN_REPEAT)", "and is_last"),
    Fault("own movements hold every ladder", "turns.py", "and (is_last or (whole.pain or 0) >= PAIN_REPEAT)", "and True"),
    Fault("own movements alone hold none", "turns.py", "and (is_last or (whole.pain or 0) >= PAIN_REPEAT)", "and (whole.pain or 0) >= PAIN_REPEAT"),
    Fault("own movements beside are not seen", "turns.py", "else narrowed(whole, own, loose)", "else narrowed(whole, own, ())"),
    Fault("every ladder rises in a week", "turns.py", "replace(level, last_rise=turn.rose)", "level"),
    Fault("a rise is forgotten with its ladder", "turns.py", "for each in (*turns, *aside))", "for each in turns)"),
    Fault("the break of the pattern forgotten", "turns.py", "if since >= RESTART_DAYS or longest >= FIRST_AGAIN_DAYS else longest", "if since >= RESTART_DAYS else 0"),
    Fault("waiting for a turn is a break", "turns.py", "if since >= RESTART_DAYS or longest >= FIRST_AGAIN_DAYS else longest", ""),
    Fault("waiting for a turn is never a break", "turns.py", "since >= RESTART_DAYS or longest >= FIRST_AGAIN_DAYS", "longest >= FIRST_AGAIN_DAYS"),
    Fault("a new ladder is a new rung each time", "presence.py", "each.last == 0 and recovery.is_new_rung(each.exposures)", "each.last == 0"),
    Fault("an old new rung needs longer", "presence.py", "each.last == 0 and recovery.is_new_rung(each.exposures)", "recovery.is_new_rung(each.exposures)"),
    Fault("one side excluded is planned", "presence.py", "    if ladder in circumstances.excluded:\n", "    if False:\n"),
    Fault("three patterns for the core in a week", "next_session.py", "Ledger(len(ladders_climbed(ladders)),", "Ledger(len(ladders),"),
    Fault("a side out of use in silence", "presence.py", "in (each for each in fitting if each not in found[pattern])", "in ()"),
    Fault("the turn in silence", "next_session.py", "for each in due if len(self.turns[each]) > 1]", "for each in due if False]"),
    Fault("a lower target in silence", "rises.py", "if self.sets >= level.sets or level.reached <= level.target:", "if True:"),
    Fault("a lower target told for nothing", "rises.py", "if self.sets >= level.sets or level.reached <= level.target:", "if self.sets >= level.sets:"),
    Fault("the top is counted without effort", "progress.py", "not _went_well(each, room=1)", "not each.targets_met"),
    Fault("weeks away right before now forgotten", "weeks.py", "_with_weeks_away([*before, here])[:-1]", "_with_weeks_away(before)"),
    Fault("a week too many away", "weeks.py", ".days >= 14:", ".days >= 8:"),
    Fault("deviation of a sample", "load.py", "for each in daily) / DAYS)", "for each in daily) / (DAYS - 1))"),
)  # fmt: skip

EQUIVALENT: dict[str, str] = {}
"""Faults that change nothing that can be seen, with the reason."""


def main(wanted: list[str]) -> int:
    chosen = [fault for fault in FAULTS if not wanted or any(part in fault.name for part in wanted)]
    survivors = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "upswing"
        shutil.copytree(ROOT / "src" / "upswing", copy, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "resources", copy / "_resources")
        if fails(folder):
            sys.stdout.write("The tests fail without any fault.\n")
            return 2
        for fault in chosen:
            path = copy / "planner" / fault.file
            whole = path.read_text(encoding="utf-8")
            if fault.before not in whole:
                sys.stdout.write(f"not planted: {fault.name}\n")
                survivors.append(fault.name)
                continue
            path.write_text(whole.replace(fault.before, fault.after, 1), encoding="utf-8")
            killed = fails(folder)
            path.write_text(whole, encoding="utf-8")
            sys.stdout.write(f"{'killed  ' if killed else 'SURVIVED'} {fault.name}\n")
            sys.stdout.flush()
            if not killed:
                survivors.append(fault.name)
    sys.stdout.write(f"{len(chosen) - len(survivors)} killed / {len(chosen)} planted\n")
    for name in survivors:
        sys.stdout.write(f"  {name}: {EQUIVALENT.get(name, 'not explained')}\n")
    return int(any(name not in EQUIVALENT for name in survivors))


def fails(folder: str) -> bool:
    """Whether the planner's quick tests fail on the copy: first the rules, then the random histories."""
    tests = ROOT / "tests" / "planner"
    rules = [str(path) for path in sorted(tests.glob("test_*.py")) if path.name != "test_invariants.py"]
    return any(_fails(folder, files) for files in (rules, [str(tests / "test_invariants.py")]))


def _fails(folder: str, files: list[str]) -> bool:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-m", "not slow", "-p", "no:cacheprovider", *files]
    environment = {**os.environ, "PYTHONPATH": folder, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stdout + done.stderr)
    return done.returncode == 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
