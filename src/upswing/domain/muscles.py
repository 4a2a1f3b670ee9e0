"""The muscles of the library in plain words, each with the names that gyms and books give it."""

from collections.abc import Mapping

MUSCLES: Mapping[str, tuple[str, ...]] = {
    "front of the thighs": ("quads", "quadriceps"),
    "back of the thighs": ("hamstrings",),
    "inner thighs": ("adductors",),
    "buttocks": ("glutes", "gluteus"),
    "outer hips": ("abductors", "gluteus medius"),
    "front of the hips": ("hip flexors", "psoas"),
    "calves": ("gastrocnemius", "soleus"),
    "shins": ("tibialis",),
    "feet": ("arches",),
    "chest": ("pecs", "pectorals"),
    "front of the shoulders": ("front delts", "deltoids"),
    "back of the shoulders": ("rear delts", "deltoids", "rotator cuff"),
    "front of the upper arms": ("biceps",),
    "back of the upper arms": ("triceps",),
    "forearms and grip": ("wrist flexors",),
    "upper back": ("rhomboids", "trapezius", "traps"),
    "sides of the back": ("lats", "latissimus"),
    "lower back": ("erector spinae", "spinal erectors"),
    "belly": ("abs", "abdominals", "core", "rectus abdominis"),
    "sides of the belly": ("obliques", "core", "waist"),
    "neck": ("neck muscles",),
    "heart and lungs": ("cardio", "endurance"),
    "breathing muscles": ("diaphragm",),
}
