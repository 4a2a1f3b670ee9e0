"""Words for the values of the domain, in one place: scales, patterns, joints, kinds."""

from upswing.domain.exercise import Equipment, Exercise, Joint, Measure, Pattern, Posture
from upswing.domain.plan import RestReason
from upswing.domain.readiness import HealthTopic
from upswing.domain.script import Side
from upswing.domain.session import Activity, Feel
from upswing.ui.text import counted, tr


def mood_words() -> dict[int, str]:
    """The anchors of the Feeling Scale, −5 … +5."""
    return {
        -5: tr("very bad"),
        -3: tr("bad"),
        -1: tr("fairly bad"),
        0: tr("neutral"),
        1: tr("fairly good"),
        3: tr("good"),
        5: tr("very good"),
    }


def energy_words() -> dict[int, str]:
    """The ends of the Felt Arousal Scale, 1 … 6, shown as energy."""
    return {
        1: tr("worn out"),
        2: tr("low"),
        3: tr("so-so"),
        4: tr("awake"),
        5: tr("lively"),
        6: tr("full of energy"),
    }


def effort_words(effort: int) -> str:
    """Our own plain words for session effort, 0–10."""
    known = {
        0: tr("rest"),
        1: tr("very easy"),
        2: tr("easy"),
        3: tr("moderate"),
        4: tr("somewhat hard"),
        5: tr("hard"),
        6: tr("hard"),
        7: tr("very hard"),
        8: tr("very hard"),
        9: tr("nearly all you have"),
        10: tr("the most you can do"),
    }
    return known[effort]


def pattern_name(pattern: Pattern) -> str:
    return {
        Pattern.PUSH: tr("Push"),
        Pattern.PRESS: tr("Press"),
        Pattern.PULL: tr("Pull"),
        Pattern.ROW: tr("Row"),
        Pattern.SQUAT: tr("Squat"),
        Pattern.LUNGE: tr("Lunge"),
        Pattern.HINGE: tr("Hinge"),
        Pattern.CORE_FRONT: tr("Core, front"),
        Pattern.CORE_SIDE: tr("Core, side"),
        Pattern.CORE_BACK: tr("Core, back"),
        Pattern.DIP: tr("Dip"),
        Pattern.CALF_BALANCE: tr("Calf and balance"),
        Pattern.CARDIO: tr("Cardio"),
        Pattern.WALK_RUN: tr("Walk and run"),
        Pattern.MOBILITY: tr("Mobility"),
        Pattern.YOGA: tr("Yoga"),
        Pattern.PILATES: tr("Pilates"),
        Pattern.BARRE: tr("Barre"),
        Pattern.BREATHING: tr("Breathing"),
    }[pattern]


def planned_name(pattern: Pattern) -> str:
    """A planned pattern as a whole: the core is planned from its front, its side and its back in turn."""
    return tr("Core") if pattern is Pattern.CORE_FRONT else pattern_name(pattern)


def posture_name(posture: Posture) -> str:
    return {
        Posture.STANDING: tr("Standing"),
        Posture.SEATED: tr("Seated"),
        Posture.KNEELING: tr("Kneeling"),
        Posture.FACE_UP: tr("On your back"),
        Posture.FACE_DOWN: tr("Face down"),
        Posture.SIDE: tr("On your side"),
        Posture.HANGING: tr("Hanging"),
    }[posture]


def joint_name(joint: Joint) -> str:
    return {
        Joint.WRIST: tr("wrist"),
        Joint.ELBOW: tr("elbow"),
        Joint.SHOULDER: tr("shoulder"),
        Joint.NECK: tr("neck"),
        Joint.LOWER_BACK: tr("lower back"),
        Joint.HIP: tr("hip"),
        Joint.KNEE: tr("knee"),
        Joint.ANKLE: tr("ankle"),
    }[joint]


def equipment_name(equipment: Equipment) -> str:
    return {
        Equipment.WALL: tr("a wall"),
        Equipment.CHAIR: tr("a sturdy chair"),
        Equipment.TABLE: tr("a heavy table"),
        Equipment.STEP: tr("a step"),
        Equipment.BAR: tr("a bar"),
        Equipment.TOWEL: tr("a towel"),
        Equipment.MAT: tr("a mat"),
    }[equipment]


def side_name(side: Side) -> str:
    return tr("left side") if side is Side.LEFT else tr("right side")


def activity_name(activity: Activity) -> str:
    return {
        Activity.STRENGTH: tr("Strength"),
        Activity.MOBILITY: tr("Mobility"),
        Activity.YOGA: tr("Yoga"),
        Activity.PILATES: tr("Pilates"),
        Activity.BREATHING: tr("Breathing"),
        Activity.WALK: tr("Walk"),
        Activity.RUN: tr("Run"),
        Activity.CYCLE: tr("Bike ride"),
        Activity.DANCE: tr("Dance"),
        Activity.SWIM: tr("Swim"),
        Activity.TENNIS: tr("Tennis"),
        Activity.OTHER: tr("Something else"),
    }[activity]


def feel_name(feel: Feel) -> str:
    return {Feel.EASY: tr("Easy"), Feel.RIGHT: tr("Just right"), Feel.HARD: tr("Hard")}[feel]


def rest_reason_name(reason: RestReason) -> str:
    return {
        RestReason.TIRED: tr("Tired"),
        RestReason.LOW_MOOD: tr("Low mood"),
        RestReason.PAIN: tr("Pain"),
        RestReason.NO_TIME: tr("No time"),
        RestReason.ILL: tr("Ill"),
    }[reason]


def health_question(topic: HealthTopic) -> str:
    return {
        HealthTopic.HEART_OR_PRESSURE: tr("A heart condition or high blood pressure"),
        HealthTopic.CHEST_PAIN: tr("Pain or pressure in the chest, at rest or when moving"),
        HealthTopic.DIZZY_OR_FAINT: tr("Dizziness, fainting or losing balance"),
        HealthTopic.BREATHLESS_AT_REST: tr("Getting out of breath at rest or with very little effort"),
        HealthTopic.BONE_OR_JOINT: tr("A bone or joint that gets worse with movement"),
        HealthTopic.PREGNANT_OR_RECENT_BIRTH: tr("Pregnancy, or a birth in the last few months"),
        HealthTopic.RECENT_SURGERY: tr("Surgery in the last few months"),
        HealthTopic.MEDICINES: tr("Medicines that affect the heart, blood pressure or balance"),
        HealthTopic.TOLD_TO_BE_CAREFUL: tr("A professional has told me to be careful with exercise"),
    }[topic]


def dose(measure: Measure, target: int, sets: int, *, one_sided: bool = False) -> str:
    """Like "2 × 8" or "20 seconds"; each side is said where it matters."""
    if measure is Measure.REPS:
        said = (
            tr("{sets} × {target}", sets=sets, target=target)
            if sets > 1
            else counted("{n} time", "{n} times", target)
        )
    elif target >= 60 and target % 60 == 0:
        said = counted("{n} minute", "{n} minutes", target // 60)
    else:
        said = counted("{n} second", "{n} seconds", target)
        said = tr("{sets} × {seconds}", sets=sets, seconds=said) if sets > 1 else said
    return tr("{dose} each side", dose=said) if one_sided else said


def target_range(exercise: Exercise) -> str:
    low, high = exercise.target.low, exercise.target.high
    unit = {Measure.REPS: tr("times"), Measure.HOLD: tr("seconds"), Measure.DURATION: tr("minutes")}
    return tr("{low}–{high} {unit}", low=low, high=high, unit=unit[exercise.measure])
