"""The figure's measures, in body heights: close to adult segment lengths (Drillis & Contini 1966), with the trunk
and limbs rounded to a friendly, slightly large-headed figure."""

FOOT_HEIGHT = 0.040
"""From the sole up to the ankle joint."""
HEEL_BACK = 0.036
BALL_AHEAD = 0.080
TOE_AHEAD = 0.112
BALL_HEIGHT = 0.014

SHIN = 0.235
THIGH = 0.245
SPINE = 0.300
"""From the middle of the hips to the base of the neck, along its curve."""
SHOULDER_DROP = 0.032
HEAD_ABOVE = 0.104
"""From the base of the neck to the middle of the head."""
HEAD_TALL = 0.076
"""Half the head's height."""
HEAD_WIDE = 0.061

UPPER_ARM = 0.168
FOREARM = 0.142
HAND = 0.082
FIST = 0.042
"""From the wrist to the middle of a hand that grips."""

HIP_APART = 0.046
"""From the middle line to a hip joint."""
SHOULDER_APART = 0.098

KNEE_ROUND = 0.042
ELBOW_ROUND = 0.030
WRIST_ROUND = 0.022
TRUNK_ROUND = 0.070
"""Half the thickness of the trunk, front to back."""

STANDING_HIP = FOOT_HEIGHT + SHIN + THIGH
