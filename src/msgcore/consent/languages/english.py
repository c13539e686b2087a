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
        "in future, going forward, further, moving forward, <when>, else"
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
        "once and for all, for the last time, last warning, final warning, the f, the heck, tf, "
        "for the second time, for the third time, for the fourth time, for the fifth time, for "
        "the sixth time, for the tenth time, for the hundredth time, for the nth time, for the "
        "umpteenth time, for the millionth time, for the 2nd time, for the 3rd time, for the 4th "
        "time, for the 5th time, for the 10th time, for the 100th time"
    ),
    "i-said": (
        "i said, i say, i repeat, i said to, i told you to, i told you, i told u to, i asked you "
        "to, i asked u to, i have asked you to, i already said, i already told you to, i keep "
        "saying, i am asking you to, im asking you to, asked you to, told you to, again i say, i "
        "have said, i already asked you to, how many times do i have to say, how many times must "
        "i say, told you people to, told you guys to, asked you people to, asked you guys to, "
        "told yall to, asked yall to, i tell you to, i told you people to, i asked you people to, "
        "i told you guys to"
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
        "to, i have decided to, i really need you to, i request that you, i insist that you"
    ),
    "before": (
        "<please>, <when>, <people>, <swear>, <i-said>, <you-must>, just, so, well, ok, okay, k, "
        "hey, hi, hello, yo, dear, yes, yeah, nope, nah, sorry, again, and, but, <want>, lets, "
        "oh, also, good morning, good afternoon, good evening, hey there, hi there, once again, "
        "too many messages, too many texts, wrong number, wrong person, not interested, no "
        "thanks, no thank you, spam, all right, alright, i dont know you, idk you, who is this, "
        "idk who this is, i dont know who this is, i dont know who you are, you have the wrong "
        "number, this is not, <i-want>, enough is enough, enough already, thats it, that is it, "
        "no longer interested, you got the wrong number, you got the wrong person, got the wrong "
        "number, you have the wrong person, have the wrong number, thanks but no thanks, this is "
        "spam, this isnt, whatever this is, whoever this is, whoever you are, you dont know me, "
        "dont know you"
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
        "stop, stahp, stopp, stopall, stop stop, unsubscribe, unsubscribe me, unsub, un  "
        "subscribe, opt out, optout, opt me out, cease, cease and desist, stop it all, sto p, halt"
    ),
    "bare-word": "cancel, end, quit, revoke, remove, cancelled, unsubscribed",
    "stop": (
        "stop, stahp, stopp, quit, cease, end, halt, discontinue, stop with, knock off, leave "
        "off, refrain from, desist from, cease and desist, cease and desist from, cease and "
        "desist with, put a stop to, put an end to"
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
        "contacting or texting, stalking, flooding, nagging, marketing to, advertising to, "
        "selling to, hitting up, lighting up"
    ),
    "calling": "calling, phoning, ringing, writing, robocalling",
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
        "flood of, barrage of, kinda, and, or, each and every, every, each, every single, single, "
        "daily dose of"
    ),
    "messages": (
        "messages, message, msgs, msg, mesages, mesage, messges, massages, messeges, messags, "
        "texts, text, txts, txt, sms, smss, smses, mms, alerts, notifications, notification, "
        "notifs, reminders, updates, ads, adverts, advertisements, advertising, offers, "
        "promotions, promos, deals, coupons, vouchers, spam, junk, crap, shit, bullshit, garbage, "
        "rubbish, newsletters, newsletter, solicitations, solicitation, communications, "
        "communication, correspondence, mailings, blasts, nonsense, contact, donation requests, "
        "promo codes, discount codes, announcements, surveys, invitations, advertisement, "
        "marketing, harassment, spamming, promo, promotion, campaigns, notices, bulletins, mailers"
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
        "unregister, deregister, de register, disenroll, opting out, unsubscribing"
    ),
    "unsubscribed": (
        "unsubscribed, opted out, removed, taken off, deleted, dropped, off, out, delisted, un "
        "subscribed, optedout, left out"
    ),
    "dont": (
        "dont, do not, dnt, donot, don t, never, must not, not to, please not, should not, "
        "shouldnt, better not, dont you dare, dont you ever, do not ever, dont ever, never ever, "
        "ought not to, are not to, may not, dont u dare, dont u ever"
    ),
    "text": (
        "text, txt, message, msg, contact, sms, spam, bother, disturb, bug, harass, pester, ping, "
        "solicit, write, write to, reach out to, text message, send texts to, send messages to, "
        "annoy, text or call, call or text, contact or call, call or message, message or call, "
        "send a text to, texting, messaging, contacting, sending messages to, text or email"
    ),
    "dont-want": (
        "dont want, do not want, dnt want, don t want, no longer want, no longer wish, dont wish, "
        "do not wish, dont need, do not need, no longer need, dont wanna, do not wanna, never  "
        "wanted, would not like, wouldnt like, dont require, do not require, would rather not, "
        "rather not, prefer not, would prefer not, refuse, not interested in, no longer  "
        "interested in, tired of, sick of, fed up with, had enough of, dont care for, no interest "
        " in, not wanting, really dont want, didnt ask for, did not ask for, never asked for, not "
        " sign up for, never signed up for, didnt sign up for, never subscribed to, didnt  "
        "subscribe to, did not subscribe to, never agreed to, didnt agree to, did not agree to, "
        "never consented to, did not consent to, didnt consent to, never opted in to, do not  "
        "consent to, dont consent to, dont authorize, do not authorize, object to, done with, no  "
        "desire, no need for, over  with, im over, so over, have no need for, have no use for, no "
        "use for"
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
        "i want off, get me off, knock it off, cut it out, cut that out, quit it, knock that off, "
        "go to hell, lose the number, lose our number, lose this phone number, get off my phone, "
        "get off my line"
    ),
    # What makes it something else
    "not": (
        "dont, do not, dnt, donot, don t, never, not, cant, can not, cannot, wont, will not, "
        "wouldnt, doesnt, does not, didnt, isnt, arent, aint, couldnt, shouldnt, mustnt, neednt, "
        "no need, no reason, without, nobody, unable, havent, hasnt, hadnt, rather than, instead "
        "of, no way, wasnt, werent, under no circumstances, by no means, no one"
    ),
    "light": (
        "want, wanted, to, you, u, need, <please>, ever, think, have, wish, going, mean, feel, "
        "get, him, her, necessary, i, we, for, seem, able, let, make, making, ask, asking, asked, "
        "say, said, saying, be, been, trying, try, tried, really, just, even, all, intend, plan, "
        "planning, wanna, gonna, would, should, can, could, will, must, telling, tell, told, us, "
        "suggest, suggesting, that, getting, dare, about, of, thinking, dream, consider, "
        "considering, simply, suddenly, ready, possible, a, person, the, my, phone, device, "
        "computer, my phone to, <people>, meant"
    ),
    "aux": (
        "to, wont, will, would, wouldnt, cant, cannot, can, could, couldnt, should, shouldnt, "
        "must, does, doesnt, did, didnt, do, dont, not, never, keeps, just, has, had, have, is, "
        "isnt, are, was, finally, needs, need, might, may, that, who, didn t, always, even, "
        "going, gonna, ever"
    ),
    "someone": (
        "he, she, they, it, him, her, them, hes, shes, theyre, someone, somebody, anyone, "
        "everybody, everyone, nobody, who, people, kids, children, guys, men, women, girls, boys"
    ),
    "of-someone": "my, his, her, their, our, the, a, an, some, that, this, another, your",
    "said": (
        "said, says, say, told, tells, asked, asks, wrote, writes, texted, shouted, yelled, "
        "screamed, replied, reads, tell, states, saying, mentions, claims, begged, whispered, "
        "read, repeating, shouting, yelling, screaming, singing, chanting"
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
    "demand": "demand, request, insist, requesting, demanding, asking, ask, require, requests",
    "request": (
        "official request, formal request, written request, my request, second request, third "
        "request, final request"
    ),
    "revoking": (
        "am withdrawing, im withdrawing, withdrawing, am revoking, im revoking, i revoke, i "
        "withdraw, i rescind, am rescinding"
    ),
    "put": "put, add, place, enter, get, register",
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
        "me, us, myself, my number, my phone, my phone number, my name, my contact, my cell, my  "
        "mobile, my mobile number, my cell number, my info, my information, my details, my  "
        "contact details, my contact information, my contact info, my cell phone, my cell phone  "
        "number, this number, this phone, this phone number, this contact, my line, my digits, my "
        " number please, my family, our number, me please, my name and number, me and my number, "
        "my personal information, all my data, my data, my records, my name and info"
    ),
    "remove": (
        "remove, delete, block, take off, drop, erase, exclude, scrub, purge, removing, deleting, "
        "lose, forget, withdraw, strike, get rid of"
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
    "some-time": (
        "at night, at work, at lunch, after, before, during, in the morning, in the evening, on "
        "weekends, on the weekend, on sundays, on sunday, so early, so late, this late, this "
        "early, overnight, when, while"
    ),
    "no-bare-stop": (
        "am, im, i, you, we, its, is, are, not, dont, have, now, me, us, phone, number, line, "
        "cell, messages, texts, texting, messaging, alerts, list, please, pls, plz, thanks, "
        "these, this, it, them, already, immediately, again, anymore, everything, all"
    ),
    "not-ours": "of, for, chat, thread, meeting, room, and i",
    "ours": "these, those, this, your, ur, yalls",
    "written": (
        "texts, text messages, messages, msgs, sms, txts, spam, alerts, notifications, updates, "
        "reminders, promotions, promos, ads, offers, coupons"
    ),
    "sent-things": (
        "links, link, pics, pictures, photos, videos, gifs, memes, info, information, polls, "
        "surveys, codes, requests, invites, questions, emails and texts, quotes, quote, "
        "estimates, applications, job offers, jobs, listings, tips, news, articles, payment "
        "requests, documents, files, screenshots, stuff, your stuff, things, garbage, this stuff, "
        "these things"
    ),
    "done-want": "get, have, <want>",
    "end": "cancel, end, terminate, disable, turn off, switch off, shut off, deactivate",
    "family": (
        "wife, husband, spouse, partner, mom, mother, mum, dad, father, parents, son, daughter, "
        "kid, kids, child, children, brother, sister, grandmother, grandma, grandfather, grandpa, "
        "family, aunt, uncle, elderly mother, elderly father, employees, staff, employee, late "
        "husband, late wife, deceased mother, deceased father, teenager, clients, customers"
    ),
    "make-sure": (
        "make sure, make sure that, ensure, ensure that, see to it, see to it that, see that, "
        "make it so, make it so that"
    ),
    "signed-up": (
        "didnt sign up for, did not sign up for, never signed up for, never subscribed to, didnt "
        "subscribe to, did not subscribe to, never consented to, did not consent to, didnt "
        "consent to, never opted in to, never opted into, didnt opt in to, do not consent to, "
        "dont consent to, didnt opt into"
    ),
    "never-agreed": (
        "didnt ask for, did not ask for, never asked for, didnt sign up for, did not sign up for, "
        "never signed up for, never subscribed to, didnt subscribe to, did not subscribe to, "
        "never agreed to, didnt agree to, did not agree to, never consented to, did not consent "
        "to, didnt consent to, never opted in to, never opted into, do not consent to, dont "
        "consent to, havent agreed to, have not agreed to"
    ),
    "stranger": (
        "someone, somebody, he, she, scammer, scammers, stranger, strangers, ex, bully, hes, shes"
    ),
    "threat": (
        "report, reporting, block, blocking, sue, suing, lawyer, lawyers, attorney, police, cops, "
        "fcc, ftc, court, legal, complaint, blocked, reported"
    ),
    "report": (
        "block, report, sue, blocking, reporting, suing, blocking and reporting, block and report"
    ),
    "device": (
        "laptop, computer, pc, device, tablet, tv, alarm, timer, machine, printer, website, "
        "thermostat, windows, iphone, android, ipad, oven, engine, car, detector, fridge, watch"
    ),
    "other-post": (
        "podcast, magazine, youtube, netflix, paperless, voicemail, voicemails, billing, autopay, "
        "auto, trial, membership, newsletter by mail"
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
    (
        "appreciate|grateful|glad|nice|great|love it? if you|u|yall would|could? "
        "stop|stopped|quit <texting>|<sending>"
    ),
    (
        "appreciate|grateful|glad|nice|great|love it? if you|u|yall would|could? "
        "remove|removed|delete|deleted|erased <us>"
    ),
    "wish you|u|yall would|could remove|delete|erase <us>",
    (
        "appreciate|grateful|glad|nice|great|love it? if you|u|yall would|could? take|took <us> "
        "off|from"
    ),
    "wish you|u|yall would|could take <us> off|from",
    "mind|consider|appreciate|prefer you|u|your? not <texting> <me>",
    "would|do|will you|u|yall mind not <texting>|<sending> <me>",
    "appreciate|love|like|prefer|mind not <getting> <kind>* <messages>",
    "appreciate|love|like|prefer|mind|rather not to? be|being <soft>* <contacted>",
    "mind|consider not <sending> <me>* <kind>* <messages>|<stuff>",
    "mind|consider stopping|ceasing|ending <soft>* <texting>|<sending>|<these>",
    (
        "^^ <before>*, stop <after>*, or|because|cause|cuz|bc|coz|since "
        "i|im|ive|ill|we|youre|this|its|else"
    ),
    "^^ <please>* stop i|you|u|we|ive|im already|have|just|got|had|cant|only|really",
    "what part of stop|unsubscribe|<quoted-stop>",
    "leave me|us <swear> alone",
    "~no <want> to? be left alone|in",
    # They say what else they will do
    "im|i|we|ill|well|am|will|be <soft>* going|gonna|will? to? <report> you|u <after>*, $",
    (
        "im|i|we|ill|well|am|will|be <soft>* going|gonna|will? to? <report> this|your "
        "number|company <after>*, $"
    ),
    "you|u are|will <soft>* being|be|getting? reported|blocked",
    "if you|u|yall <soft>* <text> <me>? one more",
    "in court if you|u|yall <soft>* <text> <me>? again",
    "^ <before>*, text|message|contact|txt|msg <me> again and|or <threat>",
    "if i|we <soft>* <get> another|one more? <kind>* text|message|msg|txt|sms ,? .. .. <threat>",
    "^^ <before>*, ~need one more <kind>* text|message|msg|txt|sms <from-you>? and|or <threat>",
    "<put> <us> on|to|in <their>? national? do|dont|no not? call|text|contact|message|sms",
    "on the national? do not call|text|contact|disturb",
    "^ <before>*, off <their> <list-kind>* <our-list> <after>*, $",
    "^ <before>*, <go-away> <after>*, $$",
    "~<someone> leave me|us alone|be !with",
    # Stop doing that to me
    "<stop> <soft>* <texting> <me>",
    "<stop> <soft>* <texting> <after>*, $",
    "<stop> <soft>* <calling> <me> <after>*, $",
    "<stop> <soft>* <texting> my|our <family>",
    "^ <before>*, ~<subject> <dont> <soft>* <text> my|our <family> <again> $",
    (
        "<take> him|her|them|it off|from your|ur|this|the !<no-list> <list-kind>* <our-list> "
        "<scope>? !<not-ours>"
    ),
    (
        "<remove> him|her|them|it off|from your|ur|this !<no-list> <list-kind>* <our-list> "
        "<scope>? !<not-ours>"
    ),
    (
        "<take>|<remove> my|our <family> off|from your|ur|this !<no-list> <list-kind>* <our-list> "
        "<scope>? !<not-ours>"
    ),
    "<stop> <soft>* blowing|hitting|lighting <me> up",
    "<stop> <soft>* text|txt|msg|message|contact|spam|bother|sms <me> <after>*, $",
    "<stop> <soft>* <sending> me|us _ <kind>* <messages>",
    "now stop <please>*, $$",
    "<ours> <kind>* <messages> .. .. , make them|it stop",
    "leave my|this|our|me phone|number|line|alone alone",
    "leave my|our <family> alone",
    "bother|spam|harass|annoy someone|somebody else",
    "^^ <please>* go? text|message someone|somebody else <after>*, $$",
    "^ <before>*, ~<subject> <dont> <soft>* hit|blow <me> up",
    "~<having> no more <texting> <me>|<after> <after>*, $",
    "^ <before>*, cancel me <after>*, $",
    "^ <before>*, ~<subject> <dont> <soft>* <text> <me> with|about <kind>* <messages>",
    "^ <before>*, ~<subject> <dont> <soft>* <text> <me> for|with any|marketing|promotional|sales",
    "<these> <kind>* <messages> <must>|can|could be stopped|ended|cancelled|canceled",
    "let|better this? be the|your last <kind>* <messages>|time",
    (
        "i|ive|we <already>* asked|told|begged|telling|asking you|u|yall <people>? to "
        "stop|quit|unsubscribe <times>"
    ),
    (
        "i|ive|we <already>* asked|told|begged|telling|asking you|u|yall <people>? to "
        "stop|quit|unsubscribe <after>*, $"
    ),
    (
        "^^ <before>*, you|u|youre|number? are|is? blocked|reported and? blocked|reported? "
        "<after>*, $$"
    ),
    "i do? not|dont consent <after>*, $$",
    "removal of <us> <after>*, $",
    "removal from <their> !<no-list> <list-kind>* <our-list> <scope>? !<not-ours>",
    (
        "this|consider|process|as is|this|my|a? my|a|the|formal? opt out|removal|unsubscribe "
        "request|notice|notification"
    ),
    "possible to be|get <unsubscribed> <after>*, $",
    (
        "possible to be|get <unsubscribed> from|of|off? <their>? !<no-list> <list-kind>* "
        "<our-place> <scope>? !<not-ours>"
    ),
    (
        "<dont-want> to? receive|receiving|get|getting <kind>* "
        "information|info|news|communication <from-you>? <again>* $"
    ),
    "<stop> trying|attempting to <text>|reach|call|sell|contact|message <me>",
    "<stop> reaching out <after>*, $",
    "<stop> <soft>* <sending> me|us <kind>* <sent-things> <from-you>? <after>*, $",
    (
        "<stop> with? the|this|all|your|ur? texting|messaging|spamming|harassing|contact|txting "
        "<after>*, $"
    ),
    "quit with|the <kind>* <messages>",
    "stop with , <kind>* <messages>",
    "<stop> <soft>* <sending> <me>* <kind>* <messages>",
    "<stop> <soft>* <sending> <me>* <stuff> <after>*, $",
    "<stop> <soft>* <sending> <me>* <after>*, $",
    "<stop> <soft>* <getting> <kind>* <messages>",
    "<stop> <soft>* <getting> <stuff> <after>*, $",
    "<stop> it|that|this|all with <kind>* <messages>",
    "can|could|may i|we <soft>* be|get <unsubscribed> <after>*, $",
    (
        "can|could|may i|we <soft>* be|get <unsubscribed> from|of|off? <their>? !<no-list> "
        "<list-kind>* <our-place> <scope>? !<not-ours>"
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
    "thats|is|got|had enough of? <kind>* <messages>",
    "had it with <kind>* <messages>",
    "^^ <before>*, enough is enough <after>*, $$",
    "^^ <before>*, enough already <after>*, $$",
    "cant|cannot stand|bear <ours> <kind>* <messages>",
    "cant|cannot take <ours> <kind>* texts|messages|msgs|spam <again>",
    "hate <getting> <kind>* <messages> <from-you>? !from|texts|messages|about",
    "hate <ours> <kind>* <messages>",
    "nobody|noone asked for <these> <kind>* <messages>",
    "one asked for <these> <kind>* <messages>",
    "^ <before>*, enough <kind>* <messages>",
    "<these> <kind>* <messages> <must> stop|end|cease",
    "^ <before>*, this|that|it <must> stop <when>*, $",
    "make|get <these> <kind>* <messages> to? stop",
    "^ <before>*, make these|those stop <after>*, $",
    "~no <want> these|those to stop|end|cease <after>*, $",
    "^^ <before>*, these|those <must> stop|end|cease <after>*, $",
    "can|could we <please>? <stop> <ours> <kind>* <written>",
    "can|could these|those <please>? stop <after>*, $",
    "didnt i tell|ask|say you|u|yall <people>? to stop|quit|unsubscribe|remove|take|leave",
    "didnt i tell|ask|say you|u|yall? to? stop|quit|unsubscribe",
    "can|could|would <ours> <kind>* <written> <please>? stop|end <after>*, $",
    "~no <want> <these> <kind>* <messages> to stop|end|cease",
    "~no <want> <these> <kind>* <messages> stopped",
    # Do not do that to me
    "^ <before>*, ~<subject> <dont> <soft>* <text> <me> <again>* <after>*, $",
    "~<subject> <dont> <soft>* <text> <me> <again>",
    "^^ <before>*, dont|do|never not? text|txt|msg|sms|contact|message <please>*, $$",
    (
        "^ <please>|hi|hello <please>*, dont|do not? text|txt|msg|sms|contact|message <please>*, "
        "$ !and|while"
    ),
    "^ <before>*, text|message|contact|txt|msg <me> no more <after>*, $",
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
    "~no <want> <you> not? to <soft>* <stop> <texting>",
    "<dont-want> to? hear from you|u",
    # I do not want it
    "<dont-want> <to-get>* <kind>* <messages> !<others> !<some-time>",
    "<dont-want> to? <get> <to-get>* <kind>* <stuff> <again>* <from-you>? <after>*, $",
    (
        "can|could|would|will you|u|yall <people>? <please>? not <soft>* <text> <me> <again>* "
        "<after>*, $"
    ),
    (
        "^ <before>*, ~<subject> <dont> <soft>* <send> any? more of these|those|them|this|your "
        "<after>*, $"
    ),
    "<stop> <soft>* <sending> me|us <kind>* <sent-things> about|for|on|every",
    "<stop> <soft>* <sending> him|her|them <kind>* <messages>",
    "<stop> <soft>* <sending> him|her|them these|those <after>*, $",
    (
        "can|could|may i|we <please>? <unsubscribe> from|of <ours> <list-kind>* "
        "<messages>|<our-list> <scope>? !<not-ours>"
    ),
    "can|could|may i|we <please>? <unsubscribe> from|of these|this <after>*, $",
    (
        "prefer|rather|like|love|appreciate it? if? you|u|yall didnt|dont|wouldnt|not <soft>* "
        "<text> <me>"
    ),
    (
        "prefer|rather|like|love|appreciate it? if? you|u|yall didnt|dont|wouldnt|not <soft>* "
        "<send> <me>* <kind>* <messages>"
    ),
    "prefer|rather|like|love|appreciate it? if? you|u|yall would|did|do not <soft>* <text> <me>",
    "^^ <before>*, no texting|messaging|contacting|calling <me>? <after>*, $$",
    "^ <please>|so|and <please>*, <dont> text|txt|msg|sms <please>*, $$",
    "so <dont> <text> <me>? <after>*, $$",
    "^ <before>*, ~<subject> <dont> <soft>* <send> anything|these|stuff|texts|messages to <me>",
    "^ <before>*, ~<subject> <dont> <soft>* <send> <me> <kind>* <sent-things> $",
    "<demand> to? be <unsubscribed> <after>*, $",
    (
        "<demand> to? be <unsubscribed> from|of|off? <their>? !<no-list> <list-kind>* <our-place> "
        "<scope>? !<not-ours>"
    ),
    "<demand> removal <after>*, $",
    "leave|keep <us> out|off of|from? <ours> <kind>* <our-list>|<messages>|mailing",
    "never|dont want|wanna|wish to? hear from you|u|yall|this",
    "<dont-want> any more? of these|those|this|it|that <after>*, $",
    (
        "<ours> <kind>* <messages> are|is unwanted|unsolicited|illegal|harassment|spam|annoying "
        "!folder"
    ),
    "dont|not like|appreciate <getting> <kind>* <messages> <from-you>? !from|texts|messages|about",
    "dont|not appreciate <ours> <kind>* <messages>",
    "these are unwanted|unsolicited|spam|harassing <kind>* <messages>",
    "on the dnc|donotcall list|registry",
    "violating|violation|violate of? the? tcpa|telemarketing",
    "tcpa violation|violations|lawsuit|complaint",
    "stop right there with <kind>* <messages>",
    "<stop> <soft>* <sending> me|us|this|my? <ours> stuff|things|garbage|crap <after>*, $",
    "<stop> <soft>* <sending> my|our <family> <kind>* <messages>|<stuff>",
    "what <how>* have|need to do to unsubscribe|opt|stop !my|the",
    "<threat> .. .. if you|u|yall <soft>* <text> <me>? again|one",
    "if you|u|yall|i|this <soft>* <text> <me>? again|anymore ,? .. .. <threat>",
    "consider|take this as? a|my? cease|opt|unsubscribe !order",
    "<request> to stop|unsubscribe <after>*, $",
    (
        "honor|honour|process|respect my opt|removal|unsubscribe|stop out? "
        "request|requests|notice <after>*, $"
    ),
    "honor|honour|process|respect my opt out <after>*, $",
    "<revoking> my|all? prior? consent|permission|authorization",
    "cancel my|all? <channel>? <written> <after>*, $",
    "cancel|end <channel>? subscription|service to this|these|your <messages>? <after>*, $",
    "discontinue this|the|your? service|texting|texts|messaging <after>*, $",
    "im|i am? over <ours> <kind>* <messages>",
    "stop asking|begging me|us? for money|donations|donation|contributions|cash",
    "stop asking|begging me|us? for a|my donation|contribution|vote|money",
    "<take>|<remove> <us> off|out|from of? your|ur phone|contacts|computer",
    "withdraw|withdrawing from <ours> <list-kind>* <our-place> <scope>? !<not-ours>",
    "asked|told|requested|begged you|u? <already>? not to be <contacted>",
    "tell your|ur <our-own> to stop|quit <texting> <me>",
    "^ <before>*, stop|quit with these|those|this <after>*, $",
    (
        "how <how>* be|get <unsubscribed> from|off|of of? <ours> <list-kind>* "
        "<messages>|<our-list> <scope>? !<not-ours>"
    ),
    "<stop> <soft>* <sending> <stuff>|<messages> to <me>",
    "kill|silence|mute|ditch <ours> <kind>* <written>",
    "^^ <before>*, remove|delete number <after>*, $$",
    "<dont-want> this|these|it|them|those on my phone|cell|number|line",
    "can|could i|we <please>? stop <getting> <ours>|<messages>",
    (
        "many times do|must|should|will|did i|we .. say|ask|tell|text|type|reply|write you|u? to? "
        "stop|no|unsubscribe|<quoted-stop>"
    ),
    "cut the spam|texts|messages|msgs",
    (
        "revoke|revoking|withdraw|withdrawing|rescind permission|consent|authorization to "
        "<text>|call|contact|message|be"
    ),
    "<dont-want> these|those <again> <after>*, $",
    "<signed-up> any? of? this|these|those|it|them|that <after>*, $",
    "<never-agreed> any? of? these|those <after>*, $",
    "<never-agreed> <ours>|any <kind>* <messages>",
    "~no <want> not|no|never to|longer? to? <get> <to-get>* <kind>* <messages>",
    "~no <want> to? not|no|never longer? to? <get> <to-get>* <kind>* <messages>",
    "~no <want> not to be|get <soft>* <contacted>",
    "~no <want> to? not|no|never longer? be <soft>* <contacted>",
    "<make-sure> i|we|this <dont>|longer|no <soft>* <get> <to-get>* <kind>* <messages>",
    (
        "<make-sure> i|we <dont> <soft>* <get> <to-get>* <kind>* these|those|this|of <stuff>? "
        "<again>* <from-you>? $"
    ),
    "<dont-want> to? be|being <soft>* <contacted>",
    "<dont-want> to? be|being on|in|part <kind>* of? <list-kind>* <our-list> <scope>? !<not-ours>",
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
    "consent|permission is|has|been? <aux>* revoked|withdrawn|rescinded",
    "hereby <revoke> prior? previous? consent|permission|authorization|authorisation",
    # Take me off
    "<take> <us> off|out <after>*, $",
    (
        "<take> <us> off|out of? <their>? !<no-list> <list-kind>* <our-list>|<messages> <scope>? "
        "!of|for|and"
    ),
    "<take> <us> from <their> !<no-list> <list-kind>* <our-list>|<messages> <scope>? !of|for|and",
    "<remove> <us> <after>*, $",
    "forget you|u|yall ever? have|had|got|know|knew <me>",
    "<done-want> <us> to? be? taken|removed|deleted|erased|dropped <after>*, $",
    (
        "<done-want> <us> to? be? taken|removed|deleted|erased|dropped off|from|out of? <their>? "
        "!<no-list> <list-kind>* <our-list> <scope>? !<not-ours>"
    ),
    "<us> <must>|can|could|please <please>? be taken|removed|deleted|erased|dropped <after>*, $",
    (
        "<us> <must>|can|could|please <please>? be taken|removed|deleted|erased|dropped "
        "off|from|out of? <their>? !<no-list> <list-kind>* <our-list> <scope>? !<not-ours>"
    ),
    "let <us> off|out of? <ours> <list-kind>* <our-list> <scope>? !<not-ours>",
    "let <us> <unsubscribe> <after>*, $",
    "^^ <before>*, i|im? opt|opting out <after>*, $$",
    "^^ <before>*, discontinue <after>*, $$",
    "^^ <before>*, remove <after>*, $$",
    "^^ <before>*, <end> <kind>* <plain> <after>*, $$",
    "<end> my|our? <channel> <plain>|subscription|enrollment|enrolment",
    "<end> my|our? <kind>* subscription|enrollment|enrolment to|for|in <kind>* <plain>",
    "<remove> <us> from|off of? <their>? !<no-list> <list-kind>* <our-place> <scope>? !<not-ours>",
    "<remove> <us> from|off this|here|all|everything|there <after>*, $",
    "<unsubscribe> <us> !from|of|to|for|the",
    "<unsubscribe> <us>? from|of|to <their> <list-kind>* <our-place> <scope>? !<not-ours>",
    "<unsubscribe> <us>? from|of|to <our-place>",
    "<unsubscribe> <us>? from|of|to this|here|all|everything|it|these|them <after>*, $",
    "opt|sign|count <us> out|off !of|from|for|on",
    "opt|sign|count <us> out|off of|from this|everything|all|here|these|it <after>*, $",
    "opt|sign|count <us> out|off of|from <their>? <list-kind>* <our-place> <scope>? !<not-ours>",
    "~no <want> <unsubscribe> <after>*, $",
    "~no <want> <unsubscribe> from|of <their>? <list-kind>* <our-place> <scope>? !<not-ours>",
    "~no <want> to? be|get|being <soft>* <unsubscribed> <after>*, $",
    (
        "~no <want> to? be|get|being <soft>* <unsubscribed> from|of|off? <their>? !<no-list> "
        "<list-kind>* <our-place> <scope>? !<not-ours>"
    ),
    "asked|requested|told|begged .. to be|get <soft>* <unsubscribed>",
    "~no <want> out of|off <their> <list-kind>* <our-place> <scope>? !<not-ours>",
    "get|have <us> <unsubscribed> <after>*, $",
    (
        "get|have <us> <unsubscribed> from|of|off? <their>? !<no-list> <list-kind>* <our-place> "
        "<scope>? !<not-ours>"
    ),
    # It has been said before
    "i|ive|we <already>* <sent> <quoted-stop>|stop|unsubscribe <after>*, $",
    "i|ive|we <already>* <sent> <quoted-stop>|stop|unsubscribe <times>",
    "<unsubscribed> .. <still> <getting>|<texting>|<sending>",
    "i|ive|we already|have <already>* unsubscribed|opted out? !from|of",
    "i|ive|we <already>* unsubscribed|opted out? <times>",
    "why do|are you|u|yall <people>? keep|still|continue to? <texting>|text <me>",
    (
        "why do|are you|u|yall <people>? keep|still|continue to? <sending>|send me <kind>* "
        "<messages>|<stuff>"
    ),
    "still <getting> <kind>* <messages> after|though|despite|even",
    "if you|u|yall|this dont|do|doesnt|does not? <soft>* stop|quit <after>*, $",
    "if you|u|yall|this dont|do|doesnt|does not? <soft>* stop|quit <texting>|<sending>",
    "unless you|u stop|quit",
    # Complaints to our face
    "you|u|yall|guys|people <wont> <soft>* stop|quit <texting> <me>",
    "<cant-you> <soft>* stop|quit <texting> <me>",
    "keep|keeps|kept <texting>|<sending> me <again>* even|though|after|when|despite",
    (
        "how <how>* <stop> <getting> <kind>* <messages> <from-you>? "
        "!from|about|on|for|in|texts|messages|msgs"
    ),
    (
        "how <how>* <unsubscribe> from|of <ours> <list-kind>* <messages>|<our-list> <scope>? "
        "!<not-ours>"
    ),
    (
        "where <how>* <unsubscribe> from|of <ours> <list-kind>* <messages>|<our-list> <scope>? "
        "!<not-ours>"
    ),
    "how|where <how>* get|come|be off|out of? <ours> <list-kind>* <our-list> <scope>? !<not-ours>",
    (
        "how <how>* get|have <us> <unsubscribed>|off|out from|of? <ours> <list-kind>* <our-list> "
        "<scope>? !<not-ours>"
    ),
    "how <how>* <end> <ours> <kind>* <plain>",
    "how <how>* turn|switch|shut <ours> <kind>* <plain>? off <after>*, $",
    "what <how>* have|need to do to get off|out of? <ours> <list-kind>* <our-list>",
    "what <how>* do to get off|out of? <ours> <list-kind>* <our-list>",
    "way|ways|possible|how to <stop> <ours> <kind>* <written> <after>*, $",
    "way|ways|possible|how to <stop> <getting> <ours> <kind>* <written> <from-you>? <after>*, $",
    "way|ways|possible to <unsubscribe> from|of <ours> <list-kind>* <messages>|<our-list>",
    "how <how>* <stop> <these> <kind>* <messages>",
    "how <how>* <stop> <texting> me",
    "how <how>* <unsubscribe> from <their> <list-kind>* <our-list> <scope>? !<not-ours>",
    "how <how>* get|make <these> <kind>* <messages> to? stop",
)

_VETOES = (
    # A negation
    "<not> <light>* @",
    "<not> _ to <light>* @",
    "<not> <light>* like i|you|u|we <light>* @",
    "<not> <light>* like @",
    "^^ <before>*, should|would|did|must @",
    "not|never|once did|have|would|will|had i|we? <light>* @",
    "how|where|what|who .. .. .. and|or @",
    "hate|hated|sad|shame|disappointed|sorry for? you|u to @",
    "no desire|intention|plan|plans|wish to|of @",
    "refuse|refusing|forgot|forget to @",
    "hope|hopefully|promise @",
    "made|lets|making|letting me|us @",
    "was|were going|about|gonna|planning to? @",
    "almost|nearly had? to? @",
    "do|does <someone>|customers|clients|users .. @",
    "what does|do|did|is @",
    "is @ a",
    "word|phrase|keyword|command|term|option @",
    "<not> _ for? you|u|yall|anyone|anybody to @",
    "<not> _ that you|u|yall|i|we <light>* @",
    "i|we had|decided|managed to <light>* @",
    "i|we need|have|got|gotta|should|better|must to? stop texting|messaging|calling|writing !me|us",
    "@ <please>* to stop|end|cease",
    # Help, and questions that are none of ours to take for an answer
    "help|assist|assistance|troubleshoot|helping|helped",
    "how !many|much|dare|often .. @",
    "how|where|what <aux>* i|we|you|one|to|it|the .. @",
    "how|where|which|what|when|why .. do|can|should|would|must|could i|we|you .. @",
    "way|ways|possible|able|option to|for <light>* @",
    "^^ <before>*, do|should|shall|may|might|did|will|would|must i|we .. @",
    "^^ can|could i|we|he|she|they|it|my|the .. @",
    (
        "if|when|once|before|until|after|unless|whether|since "
        "i|we|you|u|he|she|they|it|someone|people <aux>* @"
    ),
    "what happens|happened",
    "who said|says|told",
    "why|when|how did|have|had|has|were|was|am|is you|u|yall|i|we|they|he|she <people>? <light>* @",
    "come you|u|yall|i|we|they <people>? <light>* @",
    "^^ <before>*, did|have|had|are|were|was you|u|yall|they|i|we .. @",
    "do|should|shall|must|did i|we <sent>",
    "<stranger> <aux>|keep|keeps|kept <light>* <texting>|<calling>|<sending>",
    "<of-someone> !<our-own> _ keep|keeps|kept|wont <light>* <texting>|<calling>|<sending>",
    "does|will|would _ @",
    # Somebody else
    (
        "~if ~until ~unless ~do ~can ~could ~should ~did i|we|he|she|they|it "
        "always|never|usually? quit|stop|end|cease"
    ),
    "@ ,? just|please|instead? text|message|write|sms me",
    "~you|u|yall|these <someone> <aux> <aux>* @",
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
    "~i ~we ~ive ~have ~already ~just <said> <me>? to? <before>*, !how|where @",
    "<someone>|<speaker> <said> !for",
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
    "on|of|in|off|from|with|to|at|for my|the|our|his|her|a|an|this|that|your? <device>",
    "^ <before>*, my|the|our|his|her|this|a|your <device>",
    "<device> <aux>|keeps|is|wont|to",
    "@ my|the|a|an|this|that|our|his|her? <device>",
    "@ e? mail|emails|mails|email",
    "newsletter|newsletters|list by|via e? mail|email",
    "bus|train|tram|subway|metro|truck|taxi|cab|uber|next|last|first|pit|full|short|rest stop",
    "@ sign|signs|light|lights|button|watch|loss|order|payment|working|payments|orders|smoking",
    "@ ~<no-bare-stop> over|at|in|when|where|until|till|before|and",
    "@ ~<no-bare-stop> by !text|texts|sms|phone|message|you|u",
    "old|other|another|second number|phone|address|card",
    "@ .. new number|phone|address|card",
)

ENGLISH = Language(
    tag="en",
    words=_WORDS,
    cues=_CUES,
    vetoes=_VETOES,
    joints="or, because, cause, cuz, coz, bc, since, but, so, and",
    openers="i, im, ive, id, ill, we, you, u, youre, this, its, who, thats, please, pls, dont",
    typos="stop, please, unsubscribe, messages, texting, contacting, subscription, messaging",
    known=(
        "shop, step, spot, top, stoop, stops, slop, stow, sop, atop, swop, stomp, strop, estop, "
        "stork, stock, stoped, testing, tasting, message, subscribe, unsubscribed, "
        "unsubscriber, unsubscribes, massages, messaged, messager, exting, text, tex, stump, "
        "massaging, messing, stoup, sto, tope, stot, stob, star, scop, sloop, snoop, swoop, shops, "
        "steps, spots, subscriptions, texing, next, contracting"
    ),
    shorthand=(
        ("w", "with"),
        ("outta", "out of"),
        ("offa", "off of"),
        ("wit", "with"),
        ("n", "and"),
        ("lemme", "let me"),
        ("rn", "right now"),
        ("noone", "nobody"),
    ),
)
