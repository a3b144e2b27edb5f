"""An act or a promise of the sender so that it does not happen again."""

from __future__ import annotations

from recoverykit.review.components.told import Told

PREVENTION = Told(
    "It does not say what changes so that it does not happen again.",
    "Ombudsmen ask for it; promises to do better, without a change, backfired in one large trial.",
    "What is different from now on, that they could check?",
    ("Vic", "Uber22"),
    (
        r"(?P<at>\b(?:as\s+of|since)\s+(?:<TIME>|then)[^.;]{0,20}\b(?:<I>|our|my|every|each|all|no|two"
        r"|the)\b[^.;]{3,100})",
        r"(?P<at>\b(?:<I>|each\s+of\s+us|everyone|all\s+of\s+us|our\s+\w+"
        r"|my\s+\w+)(?:\s+[\w]+){0,4}?\s+(?:also\s+|now\s+|always\s+|will\s+)*(?:keeps?|go(?:es)?\s+through"
        r"|reads?|checks?|releases?|counts?|weighs?|logs?|tests?|reviews?|holds?|asks?|records?|writes?"
        r"|books?|runs?|cop(?:y|ies)|backs?\s+up|locks?|photographs?|confirms?"
        r"|sign(?:s)?)\b(?=[^.;]{0,100}\b(?:each|every|all|both|twice|any|whole|aloud|before|daily|weekly"
        r"|one\s+\w+\s+per)\b)[^.;]{3,100})",
        r"(?P<at>\b<WILL>\s+(?:also\s+|now\s+|then\s+)?(?:train|set\s+(?:a|an|up)|staff|add|install|hire"
        r"|change|introduce|double|switch|move\s+(?:all|every|each|our|certificate|to)|stop|no\s+longer"
        r"|always|rebuild|review|test|check|have\s+(?:all|two|a\s+second))\b[^.;]{3,100})",
        # Something of the sender's own was moved, marked or locked, so that, before each, with a reminder.
        r"(?P<at>\b<I>(?:'ve|\s+have)?\s+(?:also\s+|now\s+|since\s+|already\s+|today\s+)?(?:moved|set|put|locked"
        r"|taken|blocked|asked|told|doubled|halved|split|renamed|hidden|marked|written|booked|made|given|turned"
        r"|bought|arranged|agreed|replaced|tied|linked|separated|closed|shut)\b(?!\s+(?:off\s+)?your\s+(?:order|money))"
        r"[^.;]{0,80}\b(?:so\s+that|so\s+(?:no|nothing|nobody|it|they|we|i)|before\s+(?:<I>|it|they|any|each|every"
        r"|the\s+(?:deadline|due))|each|every|always|reminders?|alarms?|alerts?|checklists?|approvals?|signs"
        r"|two\s+days\s+before|ring\s+me\s+(?:before|first)|off\s+that\s+screen|out\s+of\s+reach"
        r"|the\s+(?:time|gap)\s+between)\b[^.;]{0,80})",
        r"(?P<at>\b(?:<SENDER>|there|it|they|nobody|that|which)\b[^.;]{0,20}\bno\s+longer\s+(?!than\b)\w+[^.;]{0,60})",
        r"(?P<at>\bno\s+(?:[\w'-]+\s+){1,3}?(?:leaves?|goes|ships?|starts?|is\s+\w+ed|is\s+(?:sent|paid)|can\s+be|will"
        r"\s+be)\b[^.;]{0,40}\b(?:without|until|before|unless)\b[^.;]{0,60})",
        # What is so now, and was not before.
        r"(?P<at>\bthere\s+(?:is|are|will\s+be)\s+(?:now\s+|always\s+)?(?:a\s+second|two|one\s+(?:\w+\s+)?(?:list|place"
        r"|file|person)|a\s+new|an?\s+(?:alarm|reminder|check|rule|step|lock|note))\b[^.;]{0,60})",
        r"(?P<at>\b(?:our|the|both|all|each|every|my|an?)\s+(?:[\w'-]+\s+){0,4}?now\s+(?:goes?|runs?|hangs?|needs?|asks?|has"
        r"|have|refuses?|keeps?|requires?|must|stops?|rings?|sits?|lives?|works?|starts?|come)\b(?!\s+(?:been|back|to"
        r"\s+wait|your|the\s+(?:money|right)))[^.;]{3,80})",
        r"(?P<at>\b(?:is|are)\s+now\s+(?:part\s+of|on\s+(?:our|my|the)\s+(?:\w+\s+)?(?:checklist|list)|locked|a\s+\w+\s+"
        r"(?:step|check|rule)|two|one|read\s+by|signed|counted|checked)\b[^.;]{0,60})",
        r"(?P<at>\blooks?\s+different\s+now\b|\bis\s+gone,?\s+and\b[^.;]{0,60})",
        r"(?P<at>\b(?:script|test|alarm|alert|system|program|reminder|job|check|filter|lock|sensor|form|page)\s+(?:\w+\s+)?"
        r"(?:compares?|refuses?|rings?|mails?|warns?|blocks?|catch(?:es)?|wakes?|flags?|will\s+catch|now\s+\w+s)\b[^.;]{3,80})",
        r"(?P<at>\bcaught\s+by\s+an?\s+\w+\s+(?:that\s+)?<I>\s+(?:have\s+)?added\b[^.;]{0,40})",
        r"(?P<at>\b<SENDER>\s+\w+[^.;]{3,80}\bfrom\s+(?:now|here|this\s+\w+|<WEEKDAY>|<MONTH>)\s+on(?:wards?)?\b)",
        r"(?P<at>\b<I>(?:\s+will\s+not|\s+won't|'ll\s+not)\s+[^.;]{3,60}\bagain\b)",
        r"(?P<at>\b(?:better|stronger|tighter|more\s+robust|improved)\s+(?:checks?|safeguards?|controls?"
        r"|process\w*|procedures?|training|systems?)\b)",
        r"(?P<at>\b(?:never|no\s+\w+\s+will\s+ever)\b[^.;]{0,80}\bagain\b)",
        r"(?P<at>\bnext\s+(?:year|month|season|time)\s+(?:<WILL>|there\s+will|every|each|all)\b[^.;]{3,80})",
        r"(?P<at>\b(?:so\s+(?:that\s+)?(?:it|this|that|the\s+same|nothing|no\s*(?:body|\s+one)?|you|they"
        r"|neither|such|another|we|i)\b[^.;]{0,60}\b(?:again|recur|repeat|twice|next\s+time"
        r"|in\s+(?:the\s+)?future)\b[^.;]{0,40}))",
        r"(?P<at>\b(?:to\s+)?(?:prevent|avoid|stop|ensure|make\s+sure|guard\s+against|minimi[sz]e"
        r"|reduce)\w*\b[^.;]{0,80}\b(?:again|recur\w*|repeat\w*|future|anyone\s+else|another|next\s+time"
        r"|happen\w*|re-?occur\w*|similar)\b)",
        r"(?P<at>\b(?:will|does|do|can|shall|must|could|should|would)\s*(?:not|n't)\s+(?:be\s+"
        r"|let\s+\w+\s+)?(?:happen|recur|repeat\w*|occur)\b[^.;]{0,30})",
        r"(?P<at>\b(?:won't|can't|cannot|doesn't|never)\s+(?:be\s+allowed\s+to\s+|again\s+)?(?:happen|recur"
        r"|repeat\w*|occur|be\s+repeated|let\s+you)\b[^.;]{0,30}|\bnever\s+again\b|\bnot\s+happen\s+again\b)",
        r"(?P<at>\b(?:from\s+(?:now\s+on|today|this\s+\w+|next\s+\w+|(?:\d{1,2}\s+)?<MONTH>|<WEEKDAY>"
        r"|here\s+on)|starting\s+\w+|in\s+(?:the\s+)?future|going\s+forwards?|next\s+time)\b[^.;]{5,120})",
        r"(?P<at>\b(?:<I>|<SENDER>|i've|we've|we're|i'm)\s+(?:have\s+|has\s+|had\s+|will\s+|are\s+"
        r"|am\s+)?(?:now\s+|also\s+|already\s+|since\s+|today\s+|\w+ly\s+)?(?:be\s+)?(?:chang(?:ed|ing|e)"
        r"|tighten(?:ed|ing)?|introduc(?:ed?|ing)|review(?:ed|ing)?\s+(?:our|my|the|all|every|how)"
        r"|retrain(?:ed|ing)?|train(?:ed|ing)|implement(?:ed|ing)?|overhaul(?:ed|ing)?|improv(?:e|ed"
        r"|ing)\s+(?:our|my|the|how)|put\s+(?:in\s+place|two|new)|install(?:ed|ing)?|switch(?:ed|ing)\s+(?:to"
        r"|our|all|the)|stopp(?:ed|ing)\s+\w+ing|rewritten|rewrote|strengthen(?:ed|ing)?|updat(?:ed"
        r"|ing)\s+(?:our|my|the)|add(?:ed|ing)|hir(?:ed|ing)|appoint(?:ed|ing)?|requir(?:e|ed|ing)|ban(?:ned"
        r"|ning)|double-?check\w*|check(?:ing)?|test(?:ing)?|automat(?:ed|ing)|buil(?:t|ding)|learn(?:ed|t"
        r"|ing)?)\b[^.;]{0,100})",
        r"(?P<at>\b(?:every|each|all|two|a\s+second)\s+(?:[\w'-]+\s+){0,4}?(?:is|are|gets?|will\s+be|now|must"
        r"|goes|has|have|checks?|signs?|reads?|needs?)\b[^.;]{0,60}\b(?:check\w*|sign(?:ed)?|test\w*|read"
        r"|review\w*|confirm\w*|approv\w*|before|by\s+two|twice|alarm|alert|reminder|weigh\w*|count\w*"
        r"|photograph\w*)\b)",
        r"(?P<at>\b(?:new|extra|additional|second|stricter|automatic|daily|weekly"
        r"|written)\s+(?:\w+\s+){0,2}?(?:checks?|process(?:es)?|procedures?|systems?|rules?|safeguards?"
        r"|controls?|alerts?|alarms?|reminders?|checklists?|training|measures|sign-?off|step|policy|tests?)\b)",
        r"(?P<at>\b(?:lessons?\s+(?:have|has|been|will|are|learn\w*)|learn\w*\s+(?:\w+\s+){0,2}?(?:from"
        r"|lessons?)|steps\s+(?:to|have|are)|measures\s+(?:to|have|are|in\s+place)|retraining"
        r"|refresher)\b[^.;]{0,60})",
        r"(?P<at>\b(?:now|will)\s+(?:always\s+|also\s+|personally\s+)?(?:double-?checks?|checks?|tests?"
        r"|reviews?|signs?\s+off|confirms?|requires?|reads?|weighs?|counts?|photographs?"
        r"|goes\s+through)\b[^.;]{3,80})",
    ),
)
