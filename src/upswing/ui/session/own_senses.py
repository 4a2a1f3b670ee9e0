"""The loudspeaker, the voice and the screen of this computer."""

import sys

from upswing.ui.session.awake import awake_on
from upswing.ui.session.loudspeaker import loudspeaker_of
from upswing.ui.session.senses import Senses
from upswing.ui.session.voice import voice_of
from upswing.ui.text import tr


def own_senses() -> Senses:
    """Nothing is looked for, started or loaded before it is asked for."""
    language = tr("en")  # the code of the language that these texts are written in
    return Senses(
        loudspeaker_of(sys.platform),
        voice_of(sys.platform, language),
        awake_on(sys.platform, tr("A session is under way")),
    )
