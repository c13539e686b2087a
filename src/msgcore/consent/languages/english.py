"""English: how people ask for messages to stop, and what only looks like it."""

from msgcore.consent.languages.language import Language

__all__ = ["ENGLISH"]

_WORDS = {
    # Politeness, anger and address: what may stand around a bare "stop"
    "please": (
        "please, pls, plz, plse, pleas, plss, kindly, thanks, thank you, thank u, thankyou, thx, "
        "ty, tks, cheers, ta, many thanks, thanks in advance, thanks so much, thank you very much"
    ),
    "when": (
        "now, right now, right away, immediately, at once, asap, today, already, forever, for "
        "ever, for good, permanently, effective immediately, this instant, straight away, from "
        "now on, this minute"
    ),
    "again": (
        "again, anymore, any more, any longer, ever, ever again, at all, no more, in the future, "
        "in future, going forward, further, moving forward, <when>"
    ),
    "people": (
        "guys, you guys, people, you people, folks, team, everyone, everybody, dude, man, bro, "
        "buddy, pal, mate, sir, madam, maam, miss, lady, friend, bot, robot, yall, you all, you "
        "lot, idiots, moron, morons, jerks, scammer, scammers, spammer, spammers, asshole, "
        "assholes, sir or madam"
    ),
    "swear": (
        "damn, damnit, dammit, god, for gods sake, for god sake, for christs sake, for petes "
        "sake, for fucks sake, for the love of god, ffs, wtf, fucking, fuckin, freaking, freakin, "
        "frigging, bloody, goddamn, the fuck, the hell, jesus, jesus christ, seriously, omg, ugh, "
        "argh, enough, i mean it, im serious, i am serious, i beg you, im begging you, or else, "
        "once and for all, for the last time, last warning, final warning"
    ),
    "i-said": (
        "i said, i say, i repeat, i said to, i told you to, i told you, i told u to, i asked you "
        "to, i asked u to, i have asked you to, i already said, i already told you to, i keep "
        "saying, i am asking you to, im asking you to, asked you to, told you to, again i say, i "
        "have said, i already asked you to, how many times do i have to say, how many times must "
        "i say"
    ),
    "want": (
        "want, want to, wanna, would like, would like to, id like, id like to, like to, wish, "
        "wish to, need, need to, prefer to, prefer, choose to, trying to, decided to, asking to, "
        "asked to, request to, rather"
    ),
    "you-must": (
        "you need to, you have to, you must, you should, you better, youd better, you guys need "
        "to, you people need to, u need to, can you, can u, could you, could u, would you, will "
        "you, would you mind, would you please, can you guys, can you people, want you to, like "
        "you to, need you to, want u to, i want you guys to, can i ask you to, ask you to, ask "
        "that you, request that you, demand that you, demand you, insist that you, be kind enough "
        "to, be so kind as to, time to, do me a favor and, do me a favour and"
    ),
    "i-want": (
        "i want, i want to, i wanna, i would like, i would like to, id like, id like to, i wish, "
        "i wish to, i need, i need to, i just want, i just want to, i really want, i choose to, i "
        "prefer to, i request, i demand, i insist, i am asking, im asking, i ask, i want you to, "
        "i need you to, i would like you to, id like you to, i need u to, i want u to, i just "
        "want you to, i want you guys to, i ask you to, i ask that you, i demand that you, i am "
        "asking you to, i must ask you to, i have to ask you to, we want you to, we would like "
        "to, i have decided to, i really need you to"
    ),
    "before": (
        "<please>, <when>, <people>, <swear>, <i-said>, <you-must>, just, so, well, ok, okay, k, "
        "hey, hi, hello, yo, dear, yes, yeah, nope, nah, sorry, again, and, but, <want>, lets, "
        "oh, also, good morning, good afternoon, good evening, hey there, hi there, once again, "
        "too many messages, too many texts, wrong number, wrong person, not interested, no "
        "thanks, no thank you, spam, all right, alright, i dont know you, idk you, who is this, "
        "idk who this is, i dont know who this is, i dont know who you are, you have the wrong "
        "number, this is not, <i-want>"
    ),
    "after": (
        "<please>, <again>, <people>, <swear>, it, this, that, all, all of it, all of this, "
        "everything, completely, altogether, ok, okay, bye, goodbye, good bye, doing this, doing "
        "that, this now, this nonsense, this madness, it now, already, with this, with that, on "
        "this number, to this number, for this number, from this number, will you, would you, can "
        "you, wont you, i said, do you hear, do you hear me, do you understand, understand, "
        "period, wrong number, wrong person, not interested, no thanks, and, or, kind regards, "
        "regards, have a nice day, have a good day, immediately please, i say, so much"
    ),
    "bare-stop": (
        "stop, stahp, stopp, stopall, stop stop, unsubscribe, unsubscribe me, unsub, un "
        "subscribe, opt out, optout, opt me out, cease, desist, cease and desist, stop it all, "
        "sto p"
    ),
    "bare-word": "cancel, end, quit, revoke, remove, cancelled, unsubscribed",
    "stop": (
        "stop, stahp, stopp, quit, cease, end, halt, discontinue, stop with, knock off, leave "
        "off, refrain from, desist from"
    ),
    # What we do to the person
    "me": (
        "me, us, my phone, my number, my cell, my cellphone, my mobile, my line, my cell phone, "
        "my mobile number, my phone number, this number, this phone, this line, this cell, here, "
        "to me, to my phone, to this number, to my number, on this number, on my phone, at this "
        "number, my inbox, me on this number, me at this number, to this phone"
    ),
    "texting": (
        "texting, txting, texing, textin, txtin, texting and calling, calling and texting, "
        "messaging, msging, messagin, text messaging, smsing, spamming, contacting, bothering, "
        "bugging, annoying, harassing, pestering, disturbing, pinging, hounding, badgering, "
        "soliciting, messing with, sending texts to, sending messages to, sending sms to, "
        "reaching out to, writing to, blowing up, bombarding, spaming, harrassing, txt ing, "
        "contacting or texting, stalking, flooding, nagging"
    ),
    "calling": "calling, phoning, ringing, writing, emailing",
    "soft": (
        "<please>, <swear>, just, with, doing, from, all, all of, ever, constantly, always, "
        "repeatedly, continually, trying, to, and, the, your, keep, even, bother, bothering"
    ),
    "sending": (
        "sending, sendin, sedning, forwarding, pushing, delivering, posting, giving, "
        "transmitting, issuing, flooding, spamming, bombarding, texting, messaging, bugging, "
        "bothering, pestering, annoying, hitting, harassing, blasting"
    ),
    "kind": (
        "these, those, this, that, such, your, ur, the, all, all of, all the, all these, all "
        "your, any, any of, anymore, any more, anymore of, more, more of, so many, too many, "
        "many, with, stupid, dumb, silly, damn, annoying, irritating, unwanted, unsolicited, "
        "useless, pointless, ridiculous, endless, constant, continuous, incessant, nonstop, non "
        "stop, repeated, daily, weekly, monthly, automated, automatic, auto, random, spam, "
        "spammy, junk, promo, promotional, promotion, marketing, advertising, ad, sales, sale, "
        "text, sms, mms, mass, bulk, group, political, campaign, fundraising, commercial, "
        "special, further, future, additional, other, same, bloody, fucking, freaking, goddamn, "
        "crappy, sort of, kind of, types of, type of, kinds of, shop, store, phone, mobile, "
        "company, business, news, newsletter, reminder, alert, push, appointment, stream of, "
        "flood of, barrage of, kinda, and, or"
    ),
    "messages": (
        "messages, message, msgs, msg, mesages, mesage, messges, massages, messeges, messags, "
        "texts, text, txts, txt, sms, smss, smses, mms, alerts, notifications, notification, "
        "notifs, reminders, updates, ads, adverts, advertisements, advertising, offers, "
        "promotions, promos, deals, coupons, vouchers, spam, junk, crap, shit, bullshit, garbage, "
        "rubbish, newsletters, newsletter, solicitations, solicitation, communications, "
        "communication, correspondence, mailings, blasts, nonsense, contact, donation requests, "
        "promo codes, discount codes, announcements, surveys, invitations, advertisement, "
        "marketing"
    ),
    "stuff": "stuff, things, thing, anything, nothing, it, this, that, these, those, them, crap",
    "our-list": (
        "list, lists, mailing list, database, data base, system, systems, distribution, contacts, "
        "contact list, records, subscribers, phonebook, phone book, directory, files, file, crm, "
        "group"
    ),
    "our-place": (
        "<messages>, <our-list>, service, services, program, programme, subscription, "
        "subscriptions, campaign, channel, everything"
    ),
    "their": (
        "your, ur, this, the, these, that, those, all, any, all your, every, all of your, whatever"
    ),
    "list-kind": (
        "<kind>, text, texting, sms, marketing, mailing, messaging, contact, distribution, "
        "subscriber, subscription, calling, call, promo, broadcast, notification, stupid"
    ),
    "no-list": "wait, waiting, guest, wish, shopping, standby, packing, price, playlist, to do",
    "scope": (
        "for good, for ever, forever, of contacts, of subscribers, of numbers, of yours, of "
        "people, for texts, for text messages, for promotions, for messages, for the last time, "
        "for gods sake, for marketing, of recipients"
    ),
    "from-you": (
        "from you, from u, from yall, from you guys, from you people, from your company, from "
        "your number, from this company, from this number, from your business, from your store, "
        "from your team"
    ),
    "getting": (
        "getting, receiving, recieving, receving, recieve, having to get, to get, gettin, to "
        "receive, being sent, seeing, hearing"
    ),
    "unsubscribe": (
        "unsubscribe, un subscribe, unsub, unsuscribe, opt out, optout, opt myself out, unenroll, "
        "unregister, deregister, de register, disenroll"
    ),
    "unsubscribed": (
        "unsubscribed, opted out, removed, taken off, deleted, dropped, off, out, delisted, un "
        "subscribed, optedout, left out"
    ),
    "dont": (
        "dont, do not, dnt, donot, don t, never, must not, not to, please not, should not, "
        "shouldnt, better not, dont you dare, dont you ever, do not ever, dont ever, never ever, "
        "ought not to, are not to, may not"
    ),
    "text": (
        "text, txt, message, msg, contact, sms, spam, bother, disturb, bug, harass, pester, ping, "
        "solicit, write, write to, reach out to, text message, send texts to, send messages to, "
        "annoy, text or call, call or text, contact or call, call or message, message or call, "
        "send a text to, texting, messaging, contacting, sending messages to, text or email"
    ),
    "dont-want": (
        "dont want, do not want, dnt want, don t want, no longer want, no longer wish, dont wish, "
        "do not wish, dont need, do not need, no longer need, dont wanna, do not wanna, never "
        "wanted, would not like, wouldnt like, dont require, do not require, would rather not, "
        "rather not, prefer not, would prefer not, refuse, not interested in, no longer "
        "interested in, tired of, sick of, fed up with, had enough of, dont care for, no interest "
        "in, not wanting, really dont want, didnt ask for, did not ask for, never asked for, not "
        "sign up for, never signed up for, didnt sign up for, never subscribed to, didnt "
        "subscribe to, did not subscribe to, never agreed to, didnt agree to, did not agree to, "
        "never consented to, did not consent to, didnt consent to, never opted in to, do not "
        "consent to, dont consent to, dont authorize, do not authorize, object to, done with, no "
        "desire"
    ),
    "to-get": (
        "to, receive, recieve, recive, receving, get, have, see, hear, be getting, be receiving, "
        "receiving, getting, be sent, sent, being sent, you to send, you to keep sending, u to "
        "send, you sending, any, me, us, be, to me, anymore, you to text, you texting, keep "
        "getting, continue receiving, continue, keep, you guys sending, you guys to send, you "
        "people to send"
    ),
    "must": "need to, needs to, have to, has to, must, should, to, better, got to, gotta",
    "wont": (
        "wont, will not, wouldnt, would not, dont, do not, never, refuse to, cant, cannot, just "
        "wont"
    ),
    "revoke": (
        "revoke, withdraw, rescind, retract, revoking, withdrawing, rescinding, am revoking, remove"
    ),
    "go-away": (
        "go away, fuck off, f off, piss off, bugger off, buzz off, bug off, back off, sod off, "
        "eff off, get lost, leave me alone, leave us alone, leave me be, leave me in peace, let "
        "me be, screw off, lose my number, lose this number, i want out, let me out, get me out, "
        "i want off, get me off"
    ),
    # What makes it something else
    "not": (
        "dont, do not, dnt, donot, don t, never, not, cant, can not, cannot, wont, will not, "
        "wouldnt, doesnt, does not, didnt, isnt, arent, aint, couldnt, shouldnt, mustnt, neednt, "
        "no need, no reason, without, nobody, unable, havent, hasnt, hadnt, rather than, instead "
        "of, no way"
    ),
    "light": (
        "want, wanted, to, you, u, need, <please>, ever, think, have, wish, going, mean, feel, "
        "get, him, her, necessary, i, we, for, seem, able, let, make, making, ask, asking, asked, "
        "say, said, saying, be, been, trying, try, tried, really, just, even, all, intend, plan, "
        "planning, wanna, gonna, would, should, can, could, will, must, telling, tell, told, us, "
        "suggest, suggesting, that, getting, dare, about, of, thinking, dream, consider, "
        "considering, simply, suddenly, ready, possible, a, person, the, my, phone, device, "
        "computer, my phone to, <people>"
    ),
    "aux": (
        "to, wont, will, would, wouldnt, cant, cannot, can, could, couldnt, should, shouldnt, "
        "must, does, doesnt, did, didnt, do, dont, not, never, keeps, just, has, had, have, is, "
        "isnt, are, was, finally, please, needs, need, might, may, that, who, didn t, always, "
        "even, going, gonna, ever"
    ),
    "someone": (
        "he, she, they, it, him, her, them, hes, shes, theyre, someone, somebody, anyone, "
        "everybody, everyone, nobody, who, people, kids, children, guys, men, women, girls, boys"
    ),
    "of-someone": "my, his, her, their, our, the, a, an, some, that, this, another, your",
    "said": (
        "said, says, say, told, tells, asked, asks, wrote, writes, texted, shouted, yelled, "
        "screamed, replied, reads, tell, states, saying, mentions, claims, begged, whispered"
    ),
    "sent": (
        "said, texted, replied, sent, wrote, typed, responded, answered, messaged, text, reply "
        "with, replied with, responded with, texted back, have said, have texted, have sent, have "
        "replied, already said, already texted, already sent, already replied, told you, told you "
        "to, put, asked you to, told u to, keep saying, keep texting, keep replying, keep "
        "sending, have typed"
    ),
    "quoted-stop": '"stop", "unsubscribe", "stopall", "quit", "end", "cancel", "opt out"',
    "these": (
        "these, those, your, ur, the, all, all the, all these, all your, all of these, any, this, "
        "such, all this, all of this, all future, any further, further, this constant, any more"
    ),
    "plain": (
        "texts, text messages, messages, msgs, sms, alerts, txts, spam, notifications, updates, "
        "message, msg, ads"
    ),
    "cancel": "cancel, terminate, block, disable, deactivate, suspend, switch off, turn off",
    "channel": "text, sms, message, messaging, texting, text message",
    "subject": (
        "you, u, they, we, he, she, i, if, why, who, just, people, even, guys, it, that, really, "
        "girls, boys, friends, ya, yall, also, still, always, usually, probably, since, friend"
    ),
    "you": (
        "you, u, anyone, anybody, yall, you guys, you people, ya, your company, you all, your "
        "people"
    ),
    "call": "call, phone, email, ring, e mail",
    "send": (
        "send, forward, give, text, message, push, deliver, sent, sending, sned, keep sending, "
        "ever send"
    ),
    "get": "get, receive, recieve, getting, receiving, be getting, be receiving",
    "contacted": (
        "contacted, texted, messaged, bothered, disturbed, spammed, harassed, subscribed, "
        "enrolled, solicited, pestered, bugged, annoyed, text, signed up"
    ),
    "already": (
        "already, just, have, repeatedly, clearly, literally, even, had, did, also, previously, "
        "twice"
    ),
    "having": (
        "have, has, had, get, got, getting, received, receiving, are, is, see, there, were, was, "
        "theres, gets, found, until, with"
    ),
    "take": "take, get, keep, leave, cross, strike, scratch, pull, taking, want, taken",
    "us": (
        "me, us, myself, my number, my phone, my phone number, my name, my contact, my cell, my "
        "mobile, my mobile number, my cell number, my info, my information, my details, my "
        "contact details, my contact information, my contact info, my cell phone, my cell phone "
        "number, this number, this phone, this phone number, this contact, my line, my digits, my "
        "number please, my family, our number, me please, my name and number, me and my number, "
        "my personal information"
    ),
    "remove": (
        "remove, delete, block, take off, drop, erase, exclude, scrub, purge, removing, deleting, "
        "lose, forget, withdraw, strike"
    ),
    "times": (
        "once, twice, several, three, four, five, many, multiple, 2, 3, 4, 5, 10, ten, already, "
        "yesterday, last, but, and, yet, a, weeks, days, before, a million, so many, numerous, "
        "countless, this"
    ),
    "still": "still, keep, keeps, kept, continue, again, continuing",
    "cant-you": (
        "cant you, cant u, wont you, wont u, couldnt you, can you not, why wont you, why dont "
        "you, why cant you, why wont u, why dont u, why cant u, when will you, when are you going "
        "to, why will you not, why do you not, why havent you, why didnt you, can you guys, can "
        "you people, cant you guys, cant you people, would you, could you, will you"
    ),
    "our-own": (
        "company, team, people, system, bot, business, store, organization, spam, constant, "
        "<messages>, <plain>"
    ),
    "others": (
        "him, her, them, you, u, anyone, people, anybody, my, his, everyone, each, someone, back, "
        "until, before, while, when, after, with"
    ),
    "how": (
        "do i, do we, can i, can we, could i, to, i can, i could, would i, should i, does one, do "
        "you, does a person, do you get to, get you to, make you, i get you to, i make you"
    ),
    "objected": (
        "i, im, ive, you, u, this, these, thats, that is, its, it is, who, whos, youre, your, my, "
        "dont, wrong, not, we, enough, or"
    ),
    "speaker": (
        "sign, message, text, ad, bot, boss, mom, mum, dad, doctor, teacher, wife, husband, "
        "friend, sister, brother, coach, song, instructions"
    ),
    "other-post": (
        "email, emails, mails, e mail, e mails, podcast, magazine, youtube, netflix, paperless, "
        "voicemail, voicemails, billing, autopay, auto, trial, membership, newsletter by mail"
    ),
}

_CUES = (
    # The word itself, and what politeness and anger put around it
    "^^ <before>*, <bare-stop> <after>*, $$",
    "^ <before>*, <bare-stop> <after>*, $$",
    "^^ <please>*, <bare-word> <please>*, <when>*, <please>*, $$",
    "^^ <before>*, stop <when>*, , <objected>",
    "^^ <please>* stop i|we|you|u|this|these|they dont|do|am|never|not|didnt|did|are|is|no|cant",
    "^^ <please>* stop im|ive|its|whos|youre|thats",
    "^^ <before>*, <go-away> <after>*, $",
    "^^ <before>*, stop <please> <after>*, !and|or|by|to $",
    "^ <before>*, please|pls|plz|kindly stop <after>*, !and|or|by|to $",
    "wish|if|appreciate you|u|yall would? stopped|quit <texting>|<sending>",
    "^ <before>*, off <their> <list-kind>* <our-list> <after>*, $",
    "^ <before>*, <go-away> <after>*, $$",
    "~<someone> leave me|us alone|be !with",
    # Stop doing that to me
    "<stop> <soft>* <texting> <me>",
    "<stop> <soft>* <texting> <after>*, $",
    "<stop> <soft>* <calling> <me> <after>*, $",
    "<stop> <soft>* <sending> <me>* <kind>* <messages>",
    "<stop> <soft>* <sending> <me>* <stuff> <after>*, $",
    "<stop> <soft>* <sending> <me>* <after>*, $",
    "<stop> <soft>* <getting> <kind>* <messages>",
    "<stop> <soft>* <getting> <stuff> <after>*, $",
    "<stop> it|that|this|all with <kind>* <messages>",
    "can|could|may i|we <soft>* be|get <unsubscribed> <after>*, $",
    (
        "can|could|may i|we <soft>* be|get <unsubscribed> from|of|off? <their>? !<no-list> "
        "<list-kind>* <our-place> <scope>? !of|for"
    ),
    "stop|cease|halt|discontinue <kind>* <messages> <after>*, $",
    "<stop> <soft>* <these> <kind>* <messages>",
    "<cancel> <these> <kind>* <plain>",
    "turn|switch|shut off <these> <kind>* <plain>",
    "turn|switch|shut <these> <kind>* <plain> off",
    "<stop>|<cancel> my <channel> <kind>* subscription|alerts|updates|messages|enrollment",
    (
        "<stop>|<cancel> my|the|this|our <kind>* subscription|enrollment|enrolment to|for <kind>* "
        "<plain>"
    ),
    "knock|cut it|this off|out with <kind>* <messages>",
    "enough with|of <kind>* <messages>|texting|messaging",
    "^ <before>*, enough <kind>* <messages>",
    "<these> <kind>* <messages> <must> stop|end|cease",
    "^ <before>*, this|that|it <must> stop <when>*, $",
    "make|get <these> <kind>* <messages> to? stop",
    "<want> <these> <kind>* <messages> to stop|end|cease",
    "<want> <these> <kind>* <messages> stopped",
    # Do not do that to me
    "^ <before>*, ~<subject> <dont> <soft>* <text> <me> <again>* <after>*, $",
    "~<subject> <dont> <soft>* <text> <me> <again>",
    "^ <before>*, ~<subject> <dont> <soft>* <text> <again> $",
    "^ <before>*, ~<subject> <dont> <soft>* <call> <me> <again> <after>*, $",
    "^ <before>*, ~<subject> <dont> <soft>* <send> <me> <kind>* <messages>",
    (
        "^ <before>*, ~<subject> <dont> <soft>* <send> "
        "any|more|anymore|these|further|your|such|spam <kind>* <messages>"
    ),
    "^ <before>*, ~<subject> <dont> <soft>* <send> <me>* <again> $",
    "^ <before>*, ~<subject> <dont> <soft>* <send> <me> <stuff> <after>*, $",
    (
        "i|ive|we <already>* told|asked|warned|begged|telling|asking you|u <people>? not to "
        "<text> <me>"
    ),
    "<dont-want> <you> to? <soft>* <text>|<texting> <me>",
    "<want> <you> not? to <soft>* <stop> <texting>",
    "<dont-want> to? hear from you|u",
    # I do not want it
    "<dont-want> <to-get>* <kind>* <messages> !<others>",
    "<dont-want> to? <get> <to-get>* <kind>* <stuff> <again>* <from-you>? <after>*, $",
    "<dont-want> these|those <again> <after>*, $",
    "<dont-want> to? be|being <soft>* <contacted>",
    "<dont-want> to? be|being on|in|part <kind>* of? <list-kind>* <our-list> <scope>? !of|for",
    "~<having> no more|further|additional <kind>* <messages>",
    "^^ <before>*, no more <after>*, $$",
    "^ <before>*, no <kind>* <plain> <please>|<again> <after>*, $",
    "you|u do? not|dont|no longer|never have|had my consent|permission|authorization|approval",
    (
        "not|dont|never give|gave|given|granted|have you|u|yall? my? "
        "permission|consent|authorization|approval"
    ),
    (
        "<revoke> my|all|any|our <kind>* prior? previous? "
        "consent|permission|authorization|authorisation"
    ),
    "consent|permission is|has|been <aux>* revoked|withdrawn|rescinded",
    # Take me off
    "<take> <us> off|out <after>*, $",
    (
        "<take> <us> off|out of? <their>? !<no-list> <list-kind>* <our-list>|<messages> <scope>? "
        "!of|for|and"
    ),
    "<take> <us> from <their> !<no-list> <list-kind>* <our-list>|<messages> <scope>? !of|for|and",
    "<remove> <us> <after>*, $",
    "<remove> <us> from|off of? <their>? !<no-list> <list-kind>* <our-place> <scope>? !of|for",
    "<remove> <us> from|off this|here|all|everything|there <after>*, $",
    "<unsubscribe> <us> !from|of|to|for|the",
    "<unsubscribe> <us>? from|of|to <their> <list-kind>* <our-place> <scope>? !of|for",
    "<unsubscribe> <us>? from|of|to <our-place>",
    "<unsubscribe> <us>? from|of|to this|here|all|everything|it|these|them <after>*, $",
    "opt|sign|count <us> out|off !of|from|for|on",
    "opt|sign|count <us> out|off of|from this|everything|all|here|these|it <after>*, $",
    "opt|sign|count <us> out|off of|from <their>? <list-kind>* <our-place> <scope>? !of|for",
    "<want> <unsubscribe> <after>*, $",
    "<want> <unsubscribe> from|of <their>? <list-kind>* <our-place> <scope>? !of|for",
    "<want> to? be|get|being <soft>* <unsubscribed> <after>*, $",
    (
        "<want> to? be|get|being <soft>* <unsubscribed> from|of|off? <their>? !<no-list> "
        "<list-kind>* <our-place> <scope>? !of|for"
    ),
    "asked|requested|told|begged .. to be|get <soft>* <unsubscribed>",
    "<want> out of|off <their> <list-kind>* <our-place> <scope>? !of|for",
    "get|have <us> <unsubscribed> <after>*, $",
    (
        "get|have <us> <unsubscribed> from|of|off? <their>? !<no-list> <list-kind>* <our-place> "
        "<scope>? !of|for"
    ),
    # It has been said before
    "i|ive|we <already>* <sent> <quoted-stop>|stop|unsubscribe <after>*, $",
    "i|ive|we <already>* <sent> <quoted-stop>|stop|unsubscribe <times>",
    "<unsubscribed> .. <still> <getting>|<texting>|<sending>",
    "still <getting> <kind>* <messages> after|though|despite|even",
    "if you|u|yall|this dont|do|doesnt|does not? <soft>* stop|quit <after>*, $",
    "if you|u|yall|this dont|do|doesnt|does not? <soft>* stop|quit <texting>|<sending>",
    "unless you|u stop|quit",
    # Complaints to our face
    "you|u|yall|guys|people <wont> <soft>* stop|quit <texting> <me>",
    "<cant-you> <soft>* stop|quit <texting> <me>",
    "keep|keeps|kept <texting>|<sending> me <again>* even|though|after|when|despite",
    "how <how>* <stop>|<unsubscribe> <getting>|from <kind>* <messages>",
    "how <how>* <stop> <these> <kind>* <messages>",
    "how <how>* <stop> <texting> me",
    "how <how>* <unsubscribe> from <their> <list-kind>* <our-list> <scope>? !of|for",
    "how <how>* get|make <these> <kind>* <messages> to? stop",
)

_VETOES = (
    # A negation
    "<not> <light>* @",
    "@ <please>* to stop|end|cease",
    # Help, and questions that are none of ours to take for an answer
    "help|assist|assistance|troubleshoot|helping|helped",
    "how !many|much|dare|often .. @",
    "how|where|what <aux>* i|we|you|one|to|it|the .. @",
    "how|where|which|what .. do|can|should|would|must|could i|we|you .. @",
    "way|ways|possible|able|option to|for <light>* @",
    "^^ <before>*, do|should|shall|may|might|did|will i|we .. @",
    "^^ can|could i|we|he|she|they|it|my|the .. @",
    (
        "if|when|once|before|until|after|unless|whether|since "
        "i|we|you|u|he|she|they|it|someone|people <aux>* @"
    ),
    "what happens|happened",
    "who said|says|told",
    "does|will|would _ @",
    # Somebody else
    (
        "~if ~until ~unless ~do ~can ~could ~should ~did i|we|he|she|they|it "
        "always|never|usually? quit|stop|end|cease"
    ),
    "@ ,? just|please|instead? text|message|write|sms me",
    "<someone> <aux> <aux>* @",
    "make|let|making|get|see|saw|help|watch <someone> @",
    "<of-someone> !<our-own> _ <aux> <aux>* @",
    "<of-someone> !<our-own> _ _ <aux> <aux>* @",
    (
        "tell|told|telling|ask|asked|asking|make|get|getting|got|making|beg|want|wanted "
        "<someone>|<of-someone> .. to @"
    ),
    (
        "i|ill|im|id|we|well "
        "will|wont|cant|can|should|could|may|might|must|shall|promise|going|tried|try <light>* @"
    ),
    "ill|well|lets|let <light>* @",
    "^^ stop|quit !with|doing <texting> and drive|driving",
    "@ and|while|when drive|driving",
    # A report or a quotation
    "~i ~we ~ive ~have ~already ~just <said> <me>? to? <before>*, @",
    "<someone>|<speaker> <said>",
    "<of-someone> _ <said>",
    "says|reads|mentions|titled|called|entitled|quote",
    "translate|translation|spell|meaning|means|lyrics",
    (
        "reply|text|txt|send|type|respond|press|tap|click|write|replying|texting|sending "
        "stop|end|quit|unsubscribe|cancel|<quoted-stop> to|for|if|and|at|or"
    ),
    "^^ fwd|fw|forwarded",
    "reply|text|press|click|tap|visit|here _ to @",
    "@ ,? reply|text|press|click|visit|call",
    "liked|loved|disliked|emphasized|emphasised|laughed|questioned|reacted",
    # By mistake, or no longer so
    "i|ive .. mistake|accident|accidentally|mistakenly|error|unintentionally|intention",
    "accidentally|mistakenly|unintentionally|inadvertently",
    "resubscribe|resubscribed|rejoin",
    # Another object
    "<other-post>",
    "on my !phone|number|cell|mobile|cellphone|line|account _",
    (
        "laptop|computer|pc|device|tablet|tv|alarm|timer|machine|printer|website|thermostat|windows|iphone|android|ipad|oven|engine|car"
    ),
    "bus|train|tram|subway|metro|truck|taxi|cab|uber|next|last|first|pit|full|short|rest stop",
    (
        "@ "
        "sign|signs|light|lights|button|watch|loss|order|payment|by|over|at|in|when|where|working|payments|orders|smoking|and|before|until|till"
    ),
    "old|new|other|another|second number|phone|address|card",
)

ENGLISH = Language(
    tag="en",
    words=_WORDS,
    cues=_CUES,
    vetoes=_VETOES,
    joints="or, because, cause, cuz, coz, bc, since, but, so, and",
    openers="i, im, ive, id, ill, we, you, u, youre, this, its, who, thats, please, pls, dont",
    typos="stop, please, unsubscribe, messages, texting, contacting, subscription",
    known=(
        "shop, step, spot, top, stoop, stops, slop, stow, sop, atop, swop, stomp, strop, estop, "
        "stork, stock, stoped, testing, tasting, message, subscribe, unsubscribed, "
        "unsubscriber, unsubscribes, massages, messaged, messager, exting, text, tex, stump, "
        "stoup, sto, tope, stot, stob, star, scop, sloop, snoop, swoop, shops, steps, spots, "
        "subscriptions, texing, next, contracting"
    ),
)
