"""A movement of one's own as a plain table, with the fields and words of the files in resources/catalogue."""

from upswing.domain.own_exercise import OwnExercise


def movement_table(own: OwnExercise) -> dict[str, object]:
    """The whole movement as text, numbers, lists and tables; whether it was put away is not told. Beside the fields
    of the files it says its pattern, its ladder and its place there, and which movement lends its figure; the ladder,
    the figure and the breathing only where there is one."""
    it = own.exercise
    tempo = it.tempo
    told: dict[str, object] = {
        "id": it.id,
        "name": it.name,
        "also": list(it.also),
        "pattern": it.pattern.value,
        "rung": it.rung,
        "measure": it.measure.value,
        "one_sided": it.one_sided,
        "target": [it.target.low, it.target.high],
        "tempo": [tempo.down_s, tempo.pause_s, tempo.up_s, tempo.rest_s],
        "posture": it.posture.value,
        "quiet": it.quiet,
        "space": it.space.value,
        "equipment": [each.value for each in it.equipment],
        "primary": list(it.primary_muscles),
        "secondary": list(it.secondary_muscles),
        "loads": [each.value for each in it.loads],
        "avoid_if": [each.value for each in it.avoid_if],
        "effort": it.effort,
        "met": it.met,
        "met_code": it.met_code,
        "how": list(it.how),
        "cues": list(it.cues),
        "mistakes": [{"what": each.what, "mend": each.mend} for each in it.mistakes],
    }
    maybe = {"ladder": it.ladder, "breathing": it.breathing, "figure": own.figure}
    return {**told, **{field: text for field, text in maybe.items() if text}}
