"""English words of which nothing is said: adverbs, verbs, adjectives, particles."""

NO_SUBJECT_TEXT = """
beaten driven borne held hit left brought sent kept set shown known thrown worn torn built our my your his her their its
having being getting going coming doing made make makes making taken took takes gave given gives giving went goes gone got get
put puts let lets said says say saying told tells noted notes added adds wrote writes argued explained observed conceded
insisted reported reports remarked warned stressed recalled admitted claimed boasted explains shows showed i we you he she who
whom whose where why how what whatever whichever there here now today yesterday ago since until till before during within
along across around about above below under over beyond beside besides between into onto upon off out again once twice thrice
ever never always often sometimes soon later earlier already almost nearly quite rather very really pretty fairly somewhat
anyway though although while if unless because so thus hence therefore moreover nonetheless nevertheless otherwise instead yes
no nor neither either not merely barely hardly scarcely roughly precisely exactly fully wholly entirely altogether together
apart alone mostly partly largely chiefly mainly notably especially particularly indeed even yet else too also more most less
least much many few fewer several some any every each another other others such same own certain various different similar big
bigger biggest small smaller smallest good better best bad worse worst great greater greatest hard harder hardest strong
stronger strongest weak weaker weakest fast faster fastest slow slower slowest sharp sharper steep steeper deep deeper mild
milder modest hefty healthy handsome tidy solid robust brisk sluggish gloomy grim bleak bright rosy dismal painful welcome
impressive remarkable respectable whopping staggering massive huge enormous tremendous full whole entire mere sheer fresh
renewed repeated consecutive successive next last past previous preceding following present current recent latest former
latter early late final initial annual yearly monthly quarterly weekly might may can could must shall should would will did
does do done able unable likely unlikely due thanks owing as through throughout
bought sold spent paid cost led met fed bore drew drove flew knew stood understood meant became began fought caught dealt felt
found sought taught thought slept swept swung struck stuck clung hung rang ran sang shot shook spoke sprang stole threw wove
round cool clear flat stunning brutal chunky nasty ugly paltry meagre sorry decent respectable dizzying heady trifling scant
extending prolonging deepening continuing following marking ending reversing erasing snapping breaking halting bringing leaving
pushing taking lifting adding reflecting signalling signaling underlining confirming showing meaning putting dragging sending
driving turning being cutting trimming raising paring wiping cementing maintaining keeping posting recording registering
reporting seeing suffering enjoying logging clocking notching booking staging repeating resuming undoing offsetting
"""  # what no figure or direction is said of, so that the series before it stays what it is said of
NO_SUBJECT = frozenset(NO_SUBJECT_TEXT.split())


def may_be_subject(word: str) -> bool:
    """Whether what follows a word may be said of it: no adverb, no verb in the past, none of the words that say nothing."""
    lower = word.lower()
    return lower not in NO_SUBJECT and not lower.endswith(("ly", "ed"))
