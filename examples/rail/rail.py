"""Northline written in Python: the same map as rail.journey.yaml."""

import journeys as jn

PERSONAS = [
    jn.Persona(
        id="priya",
        name="Priya Shah",
        tagline="The daily commuter",
        about="34, paralegal, Harrogate to Leeds",
        quote="Just tell me which train gets me home.",
        style=jn.Style(
            pace="hurried",
            seeks="confirmation",
            note="Knows every train of her line; looks, decides and boards, and wants the delay money without asking.",
        ),
        potential=4,
        churn_risk=3,
        appetites={"flexi season": 5, "weekend trips": 3, "first class": 1},
        share="32%",
        prefers=["app", "social"],
        avoids=["store"],
        idiolect=jn.Idiolect(
            uses=["my line", "which platform"], avoids=["inconvenience", "at your leisure"]
        ),
    ),
    jn.Persona(
        id="okafor",
        name="The Okafor family",
        tagline="The family on holiday",
        about="Two parents, three children, Sheffield",
        quote="Five seats together and room for the pushchair.",
        style=jn.Style(
            pace="unhurried",
            seeks="advice",
            note="Plan for weeks, compare dates, then want a person to look over the plan before they pay for five.",
        ),
        potential=4,
        churn_risk=2,
        appetites={"family railcard": 5, "seaside weekends": 5, "season ticket": 1},
        share="21%",
        prefers=["web", "phone", "store"],
        avoids=["social"],
        idiolect=jn.Idiolect(
            uses=["all together", "the little ones"],
            avoids=["non-refundable", "subject to availability"],
        ),
    ),
    jn.Persona(
        id="daniel",
        name="Daniel Weiss",
        tagline="The business traveller",
        about="45, sales director, Manchester",
        quote="Give me the best option, and have it booked.",
        style=jn.Style(
            pace="hurried",
            seeks="advice",
            note="Has no time to compare but listens to one clear recommendation; his office wants clean invoices.",
        ),
        potential=5,
        churn_risk=4,
        appetites={"flexible first class": 5, "ten-trip booklet": 5, "holiday offers": 1},
        share="13%",
        prefers=["app", "phone", "email"],
        avoids=["social"],
        idiolect=jn.Idiolect(
            uses=["next best option", "on one invoice"],
            avoids=["cheapest", "unfortunately", "please wait"],
        ),
    ),
    jn.Persona(
        id="margaret",
        name="Margaret Ellis",
        tagline="The reluctant digital senior",
        about="74, retired teacher, Whitby",
        quote="I would rather talk to someone who knows the trains.",
        style=jn.Style(
            pace="unhurried",
            seeks="advice",
            note="Travels with a walking frame, four times a year; wants a face or a voice, time, and paper in her hand.",
        ),
        potential=2,
        churn_risk=2,
        appetites={"senior railcard": 5, "travel assistance": 5, "e-tickets": 1},
        share="19%",
        prefers=["store", "phone"],
        avoids=["app", "social"],
        idiolect=jn.Idiolect(
            uses=["in person", "on paper"], avoids=["download", "log in", "portal", "user"]
        ),
    ),
    jn.Persona(
        id="lucia",
        name="Lucía Romero",
        tagline="The international student",
        about="22, from Valencia, one year in Durham",
        quote="I think I understood. Can you confirm it in writing?",
        style=jn.Style(
            pace="unhurried",
            seeks="confirmation",
            note="Reads everything, in her second language, then checks that she got it right; dreads the telephone.",
        ),
        potential=3,
        churn_risk=4,
        appetites={"student railcard": 5, "weekend pass": 5, "first class": 1},
        share="11%",
        prefers=["web", "social", "app"],
        avoids=["phone"],
        idiolect=jn.Idiolect(
            uses=["in Spanish", "step by step"], avoids=["off-peak", "terms apply", "surcharge"]
        ),
    ),
]

CHANNELS = [
    jn.Channel(
        id="web",
        owner="Digital",
    ),
    jn.Channel(
        id="app",
        owner="Digital",
    ),
    jn.Channel(
        id="phone",
        label="Contact centre",
        owner="Contact centre",
    ),
    jn.Channel(
        id="store",
        label="Station ticket office",
        code="To",
        owner="Stations",
    ),
    jn.Channel(
        id="social",
        owner="Communications",
    ),
    jn.Channel(
        id="email",
        owner="Contact centre",
    ),
]

MOMENTS = [
    jn.Moment(
        id="first-contact",
        label="First contact with Northline",
        goal="inform",
        stage="discover",
        start=True,
        feeling=0,
        critical="first-contact",
        owner="Marketing",
        data=["site visits", "campaign", "home station"],
        indicator="share of visitors who look up a train",
    ),
    jn.Moment(
        id="fares-compared",
        label="Times and fares compared",
        goal="inform",
        stage="choose",
        feeling=0,
        owner="Sales",
        data=["searches", "fares", "railcards held"],
        indicator="searches that end in a choice",
    ),
    jn.Moment(
        id="trip-planned",
        label="Trip plan agreed",
        goal="inform",
        stage="choose",
        end=True,
        feeling=1,
        owner="Sales",
        data=["searches", "needs told to staff", "step-free stations"],
        indicator="clarity of the plan, out of 10",
    ),
    jn.Moment(
        id="ticket-chosen",
        label="Ticket and seat chosen",
        goal="buy",
        stage="choose",
        start=True,
        feeling=0,
        critical="decision",
        owner="Sales",
        data=["basket", "seat map", "railcards held"],
        indicator="share of baskets paid",
    ),
    jn.Moment(
        id="ticket-bought",
        label="First ticket in hand",
        goal="buy",
        stage="book",
        end=True,
        feeling=1,
        critical="first-purchase",
        owner="Sales",
        data=["orders", "payments"],
        indicator="purchases finished at the first attempt",
    ),
    jn.Moment(
        id="next-ticket-bought",
        label="Next ticket or railcard bought",
        goal="buy",
        stage="renew",
        end=True,
        feeling=2,
        critical="repeat-purchase",
        owner="Marketing",
        data=["trips made", "railcards held", "compensation paid"],
        indicator="customers who buy again within 60 days",
    ),
    jn.Moment(
        id="booking-reopened",
        label="Booking taken up again",
        goal="manage",
        stage="travel",
        start=True,
        feeling=0,
        owner="Contact centre",
        data=["booking", "ticket rules", "assistance needs"],
        indicator="changes made without a second contact",
    ),
    jn.Moment(
        id="trip-ready",
        label="Seat, change and help confirmed",
        goal="manage",
        stage="travel",
        end=True,
        feeling=1,
        owner="Stations",
        data=["booking", "assistance needs", "station staffing"],
        indicator="assistance given as booked",
    ),
    jn.Moment(
        id="train-cancelled",
        label="Train cancelled or very late",
        goal="service",
        stage="incident",
        start=True,
        feeling=-2,
        critical="delivery-incident",
        owner="Operations control",
        data=["train running", "booking", "connections"],
        indicator="passengers told before they reach the platform",
    ),
    jn.Moment(
        id="payment-failed",
        label="Charged twice, or for no ticket",
        goal="service",
        stage="incident",
        start=True,
        feeling=-2,
        critical="payment-incident",
        owner="Finance",
        data=["payments", "orders"],
        indicator="double charges found before the customer does",
    ),
    jn.Moment(
        id="rerouted",
        label="Another way there found",
        goal="service",
        stage="incident",
        feeling=0,
        critical="incident",
        owner="Stations",
        data=["train running", "seats left", "hotel and taxi partners"],
        indicator="passengers at their destination the same day",
    ),
    jn.Moment(
        id="refund-paid",
        label="Refund or compensation paid",
        goal="service",
        stage="incident",
        end=True,
        feeling=1,
        critical="decision",
        owner="Passenger rights desk",
        data=["delay minutes", "ticket price", "bank details"],
        indicator="share paid without a claim",
    ),
    jn.Moment(
        id="complaint-filed",
        label="Complaint made",
        goal="complain",
        stage="incident",
        start=True,
        feeling=-2,
        critical="complaint",
        owner="Passenger relations",
        data=["complaints", "trips", "earlier contacts"],
        indicator="complaints per 100,000 trips",
    ),
    jn.Moment(
        id="complaint-acknowledged",
        label="Complaint acknowledged",
        goal="complain",
        stage="incident",
        feeling=-1,
        owner="Passenger relations",
        data=["complaints"],
        indicator="acknowledged within a day",
    ),
    jn.Moment(
        id="complaint-answered",
        label="Reasoned answer received",
        goal="complain",
        stage="renew",
        end=True,
        feeling=1,
        owner="Passenger relations",
        data=["complaints", "compensation paid", "ombudsman rulings"],
        indicator="answers accepted without the ombudsman",
    ),
]

JOURNEYS = [
    jn.Journey(
        id="priya-takes-a-flexi-season",
        label="Priya takes a flexi season",
        personas=["priya"],
        steps=[
            jn.way(
                "first-contact@social -> fares-compared@app", carries=["line followed", "post seen"]
            ),
            jn.way("first-contact@app -> fares-compared@app", carries=["home and work stations"]),
            jn.way(
                "fares-compared@app -> ticket-chosen@app",
                share="75%",
                carries=["days in the office"],
            ),
            jn.way(
                "fares-compared@app -> trip-planned@web",
                share="25%",
                carries=["days in the office", "fares seen"],
            ),
            jn.way(
                "trip-planned@web -> ticket-chosen@app", share="70%", carries=["season worked out"]
            ),
            jn.way("ticket-chosen@app -> ticket-bought@app", within="10 min", share="87%"),
            jn.way(
                "ticket-chosen@app -> payment-failed@app",
                by="company",
                share="3%",
                carries=["order", "payment trace"],
            ),
            jn.way("ticket-bought@app -> booking-reopened@app", share="30%", carries=["season"]),
            jn.way(
                "booking-reopened@app -> trip-ready@app",
                within="24h",
                carries=["season", "new days"],
            ),
            jn.way(
                "ticket-bought@app -> next-ticket-bought@app",
                within="1 months",
                share="60%",
                carries=["season", "usual trains"],
            ),
        ],
    ),
    jn.Journey(
        id="priya-gets-home-all-the-same",
        label="Priya gets home all the same",
        personas=["priya"],
        steps=[
            jn.way(
                "train-cancelled@app -> rerouted@app",
                by="company",
                within="5 min",
                share="75%",
                carries=["season", "train missed"],
            ),
            jn.way(
                "train-cancelled@app -> rerouted@phone",
                within="10 min",
                share="15%",
                carries=["train missed", "home station"],
            ),
            jn.way(
                "train-cancelled@app -> refund-paid@app",
                within="2 days",
                share="10%",
                carries=["unused day"],
            ),
            jn.way(
                "train-cancelled@social -> rerouted@app",
                by="company",
                within="10 min",
                carries=["train missed", "question asked"],
            ),
            jn.way(
                "rerouted@app -> refund-paid@app",
                by="company",
                within="2 days",
                share="90%",
                carries=["delay in minutes", "price paid"],
            ),
            jn.way(
                "rerouted@app -> rerouted@phone",
                within="10 min",
                share="10%",
                carries=["route refused"],
            ),
            jn.way(
                "rerouted@phone -> refund-paid@app",
                by="company",
                within="2 days",
                carries=["delay in minutes", "price paid"],
            ),
            jn.way(
                "refund-paid@app -> complaint-filed@app",
                share="8%",
                carries=["delays of the month", "amounts paid"],
            ),
            jn.way("complaint-filed@app -> complaint-acknowledged@app", by="company", within="1h"),
            jn.way(
                "complaint-acknowledged@app -> complaint-answered@app",
                by="company",
                within="10 days",
            ),
            jn.way(
                "complaint-answered@app -> next-ticket-bought@app",
                within="1 months",
                share="60%",
                carries=["season", "goodwill days"],
            ),
        ],
    ),
    jn.Journey(
        id="payment-made-good",
        label="A payment gone wrong is made good",
        personas=["priya", "daniel", "lucia"],
        steps=[
            jn.way(
                "payment-failed@app -> refund-paid@email",
                by="company",
                within="3 days",
                share="70%",
                carries=["order", "payment trace"],
            ),
            jn.way(
                "payment-failed@app -> refund-paid@app",
                by="company",
                within="2 days",
                share="30%",
                carries=["order", "payment trace"],
            ),
        ],
    ),
    jn.Journey(
        id="okafor-plan-the-summer",
        label="The Okafors plan their summer",
        personas=["okafor"],
        steps=[
            jn.way(
                "first-contact@web -> fares-compared@web", carries=["dates", "ages of the children"]
            ),
            jn.way(
                "first-contact@store -> trip-planned@store",
                share="80%",
                carries=["dates", "ages of the children"],
            ),
            jn.way(
                "fares-compared@web -> ticket-chosen@web",
                share="55%",
                carries=["dates", "fares seen"],
            ),
            jn.way(
                "fares-compared@web -> trip-planned@phone",
                within="1 days",
                share="35%",
                carries=["dates", "fares seen", "pushchair"],
            ),
            jn.way(
                "trip-planned@phone -> ticket-chosen@phone",
                share="70%",
                carries=["plan", "pushchair"],
            ),
            jn.way("ticket-chosen@phone -> ticket-bought@phone", within="1h", share="90%"),
            jn.way(
                "trip-planned@store -> ticket-chosen@store",
                share="80%",
                carries=["plan", "railcard"],
            ),
            jn.way(
                "ticket-chosen@store -> ticket-bought@store",
                share="80%",
                carries=["plan", "railcard"],
            ),
            jn.way("ticket-chosen@web -> fares-compared@web", share="15%", carries=["basket"]),
            jn.way("ticket-chosen@web -> ticket-bought@web", within="1 days", share="70%"),
            jn.way(
                "ticket-chosen@web -> payment-failed@web",
                by="company",
                share="2%",
                carries=["order", "payment trace"],
            ),
            jn.way(
                "ticket-bought@phone -> trip-ready@phone",
                within="24h",
                share="75%",
                carries=["booking", "pushchair", "bicycles"],
            ),
            jn.way("ticket-bought@web -> booking-reopened@web", share="60%", carries=["booking"]),
            jn.way(
                "booking-reopened@web -> trip-ready@web",
                share="65%",
                carries=["booking", "new date"],
            ),
            jn.way(
                "booking-reopened@web -> trip-ready@phone",
                within="24h",
                share="35%",
                carries=["booking", "pushchair", "bicycles"],
            ),
        ],
    ),
    jn.Journey(
        id="okafor-lose-a-day",
        label="The Okafors nearly lose a day",
        personas=["okafor"],
        steps=[
            jn.way(
                "train-cancelled@store -> rerouted@store",
                by="company",
                within="30 min",
                share="85%",
                carries=["booking", "ages of the children"],
            ),
            jn.way(
                "train-cancelled@store -> refund-paid@web",
                within="5 days",
                share="15%",
                carries=["unused tickets"],
            ),
            jn.way(
                "train-cancelled@app -> rerouted@app",
                by="company",
                within="5 min",
                share="60%",
                carries=["booking", "five seats"],
            ),
            jn.way(
                "train-cancelled@app -> rerouted@store",
                within="30 min",
                share="40%",
                carries=["booking", "ages of the children"],
            ),
            jn.way(
                "rerouted@store -> refund-paid@web",
                by="company",
                within="7 days",
                carries=["delay in minutes", "meal receipts"],
            ),
            jn.way(
                "rerouted@app -> refund-paid@web",
                by="company",
                within="7 days",
                carries=["delay in minutes", "meal receipts"],
            ),
            jn.way(
                "payment-failed@web -> refund-paid@email",
                by="company",
                within="5 days",
                carries=["order", "payment trace"],
            ),
            jn.way(
                "refund-paid@web -> complaint-filed@email",
                share="10%",
                carries=["trip", "amount paid"],
            ),
        ],
    ),
    jn.Journey(
        id="complaint-answered-in-writing",
        label="The complaint is answered in writing",
        personas=["okafor", "lucia"],
        steps=[
            jn.way(
                "complaint-filed@email -> complaint-acknowledged@email", by="company", within="24h"
            ),
            jn.way(
                "complaint-acknowledged@email -> complaint-answered@email",
                by="company",
                within="10 days",
            ),
            jn.way(
                "complaint-answered@email -> next-ticket-bought@web",
                within="2 months",
                share="35%",
                carries=["voucher", "railcard"],
            ),
        ],
    ),
    jn.Journey(
        id="daniel-wins-back-an-hour",
        label="Daniel wins back an hour",
        personas=["daniel"],
        steps=[
            jn.way(
                "first-contact@email -> trip-planned@phone",
                within="1 days",
                share="60%",
                carries=["firm's account", "usual routes"],
            ),
            jn.way(
                "first-contact@app -> fares-compared@app", carries=["firm's account", "diary slot"]
            ),
            jn.way(
                "fares-compared@app -> ticket-chosen@app",
                share="85%",
                carries=["recommended train"],
            ),
            jn.way(
                "trip-planned@phone -> ticket-chosen@app",
                by="company",
                within="15 min",
                carries=["basket made by the adviser"],
            ),
            jn.way("ticket-chosen@app -> ticket-bought@app", within="10 min", share="90%"),
            jn.way(
                "ticket-chosen@app -> payment-failed@app",
                by="company",
                share="2%",
                carries=["order", "payment trace"],
            ),
            jn.way(
                "ticket-bought@app -> booking-reopened@app",
                share="40%",
                carries=["booking", "diary slot"],
            ),
            jn.way(
                "booking-reopened@app -> trip-ready@app",
                within="5 min",
                share="80%",
                carries=["booking", "seat liked"],
            ),
            jn.way(
                "booking-reopened@app -> trip-ready@phone",
                within="15 min",
                share="20%",
                carries=["booking", "rest of the tour"],
            ),
            jn.way(
                "ticket-bought@app -> next-ticket-bought@app",
                within="1 months",
                share="55%",
                carries=["firm's account", "trips made"],
            ),
        ],
    ),
    jn.Journey(
        id="daniel-still-makes-the-meeting",
        label="Daniel still makes the meeting",
        personas=["daniel"],
        steps=[
            jn.way(
                "train-cancelled@app -> rerouted@app",
                by="company",
                within="5 min",
                share="70%",
                carries=["booking", "hour of the meeting"],
            ),
            jn.way(
                "train-cancelled@app -> rerouted@phone",
                by="company",
                within="15 min",
                share="30%",
                carries=["booking", "hour of the meeting"],
            ),
            jn.way(
                "rerouted@app -> refund-paid@email",
                by="company",
                within="5 days",
                carries=["delay in minutes", "firm's account"],
            ),
            jn.way(
                "rerouted@phone -> refund-paid@email",
                by="company",
                within="5 days",
                carries=["delay in minutes", "firm's account"],
            ),
            jn.way(
                "refund-paid@email -> complaint-filed@email",
                share="5%",
                carries=["trip", "credit note"],
            ),
            jn.way(
                "complaint-filed@email -> complaint-acknowledged@email", by="company", within="24h"
            ),
            jn.way(
                "complaint-acknowledged@email -> complaint-answered@phone",
                by="company",
                within="10 days",
                carries=["case number", "cause found"],
            ),
            jn.way(
                "complaint-answered@phone -> next-ticket-bought@phone",
                within="1 months",
                share="50%",
                carries=["gesture agreed", "firm's account"],
            ),
        ],
    ),
    jn.Journey(
        id="margaret-visits-her-sister",
        label="Margaret visits her sister",
        personas=["margaret"],
        steps=[
            jn.way(
                "first-contact@phone -> trip-planned@phone",
                share="55%",
                carries=["name", "walking frame"],
            ),
            jn.way(
                "first-contact@phone -> trip-planned@store",
                within="3 days",
                share="45%",
                carries=["trip asked for", "walking frame"],
            ),
            jn.way(
                "first-contact@store -> trip-planned@store",
                carries=["trip asked for", "walking frame"],
            ),
            jn.way(
                "trip-planned@store -> ticket-chosen@store", share="85%", carries=["plan on paper"]
            ),
            jn.way(
                "ticket-chosen@store -> ticket-bought@store", share="85%", carries=["plan on paper"]
            ),
            jn.way(
                "trip-planned@phone -> ticket-chosen@phone", share="80%", carries=["plan read out"]
            ),
            jn.way(
                "ticket-chosen@phone -> ticket-bought@phone", share="80%", carries=["plan read out"]
            ),
            jn.way(
                "ticket-bought@store -> booking-reopened@phone",
                share="70%",
                carries=["booking", "walking frame"],
            ),
            jn.way(
                "ticket-bought@phone -> booking-reopened@phone",
                share="90%",
                carries=["booking", "walking frame"],
            ),
            jn.way(
                "booking-reopened@phone -> trip-ready@phone",
                by="company",
                within="24h",
                carries=["booking", "help needed at each station"],
            ),
            jn.way(
                "ticket-bought@store -> next-ticket-bought@store",
                within="2 months",
                share="20%",
                carries=["booking", "date of birth"],
            ),
        ],
    ),
    jn.Journey(
        id="margaret-is-not-left-alone",
        label="Margaret is not left alone",
        personas=["margaret"],
        steps=[
            jn.way(
                "train-cancelled@store -> rerouted@store",
                by="company",
                within="20 min",
                share="90%",
                carries=["booking", "walking frame"],
            ),
            jn.way(
                "train-cancelled@store -> refund-paid@store",
                within="7 days",
                share="10%",
                carries=["unused ticket"],
            ),
            jn.way(
                "train-cancelled@phone -> rerouted@store",
                by="company",
                within="20 min",
                carries=["where she stands", "booking", "walking frame"],
            ),
            jn.way(
                "rerouted@store -> refund-paid@store",
                by="company",
                within="7 days",
                carries=["delay in minutes", "claim filled in"],
            ),
            jn.way(
                "payment-failed@store -> refund-paid@store",
                by="company",
                within="5 days",
                carries=["receipt", "payment trace"],
            ),
            jn.way(
                "refund-paid@store -> complaint-filed@store",
                share="6%",
                carries=["trip", "amount paid"],
            ),
            jn.way(
                "complaint-filed@store -> complaint-acknowledged@store", by="company", within="1h"
            ),
            jn.way(
                "complaint-acknowledged@store -> complaint-answered@phone",
                by="company",
                within="10 days",
                carries=["signed complaint", "cause found"],
            ),
            jn.way(
                "complaint-answered@phone -> next-ticket-bought@store",
                within="2 months",
                share="40%",
                carries=["voucher", "senior railcard"],
            ),
        ],
    ),
    jn.Journey(
        id="lucia-discovers-the-north",
        label="Lucía discovers the north",
        personas=["lucia"],
        steps=[
            jn.way("first-contact@social -> fares-compared@web", carries=["trip seen", "language"]),
            jn.way(
                "fares-compared@web -> ticket-chosen@app",
                share="60%",
                carries=["train", "language", "price seen"],
            ),
            jn.way(
                "fares-compared@web -> trip-planned@store",
                within="2 days",
                share="20%",
                carries=["train", "language", "price seen"],
            ),
            jn.way(
                "trip-planned@store -> ticket-chosen@store",
                share="80%",
                carries=["plan", "language"],
            ),
            jn.way(
                "ticket-chosen@store -> ticket-bought@store",
                share="80%",
                carries=["plan", "language"],
            ),
            jn.way("ticket-chosen@app -> ticket-bought@app", within="10 min", share="85%"),
            jn.way(
                "ticket-chosen@app -> payment-failed@app",
                by="company",
                share="5%",
                carries=["order", "foreign card"],
            ),
            jn.way(
                "ticket-bought@app -> booking-reopened@app",
                share="25%",
                carries=["booking", "language"],
            ),
            jn.way(
                "booking-reopened@app -> trip-ready@app",
                within="10 min",
                carries=["booking", "new date"],
            ),
            jn.way(
                "ticket-bought@app -> next-ticket-bought@web",
                within="1 months",
                share="45%",
                carries=["trips made", "passport seen"],
            ),
        ],
    ),
    jn.Journey(
        id="lucia-misses-the-last-train",
        label="The last train goes without Lucía",
        personas=["lucia"],
        steps=[
            jn.way(
                "train-cancelled@app -> rerouted@store",
                within="30 min",
                share="55%",
                carries=["booking", "language"],
            ),
            jn.way(
                "train-cancelled@app -> rerouted@app",
                by="company",
                within="10 min",
                share="45%",
                carries=["booking", "language"],
            ),
            jn.way(
                "train-cancelled@social -> rerouted@store",
                by="company",
                within="30 min",
                carries=["question asked", "language"],
            ),
            jn.way(
                "rerouted@store -> refund-paid@app",
                by="company",
                within="7 days",
                carries=["delay in minutes", "hotel receipt"],
            ),
            jn.way(
                "rerouted@app -> refund-paid@app",
                by="company",
                within="7 days",
                carries=["delay in minutes", "taxi receipt"],
            ),
            jn.way(
                "refund-paid@app -> complaint-filed@email",
                share="8%",
                carries=["trip", "amount paid", "language"],
            ),
            jn.way(
                "complaint-filed@social -> complaint-acknowledged@email",
                by="company",
                within="24h",
                carries=["case number", "private thread"],
            ),
        ],
    ),
]

PROMISES = [
    jn.Promise(
        id="complaints-are-acknowledged",
        when="complaint-filed",
        then="complaint-acknowledged",
        within="1 days",
    ),
    jn.Promise(
        id="complaints-are-answered",
        when="complaint-filed",
        then="complaint-answered",
        within="14 days",
    ),
    jn.Promise(
        id="cancelled-trains-are-paid-for",
        when="train-cancelled",
        then="refund-paid",
        within="10 days",
    ),
    jn.Promise(
        id="a-human-when-stranded",
        when="train-cancelled",
        then="staffed",
        within="2 steps",
        strength="possible",
    ),
    jn.Promise(
        id="choose-before-you-pay",
        first="ticket-chosen",
        before="ticket-bought",
    ),
    jn.Promise(
        id="few-hand-offs",
        max_hand_offs=4,
    ),
    jn.Promise(
        id="margaret-needs-no-app",
        never="app",
        personas=["margaret"],
    ),
]

BOARD = {
    "everyone": {
        "buy": {
            "social": jn.elsewhere(
                "app", "web", because="a card number has no place in a public thread"
            ),
        },
        "manage": {
            "social": jn.elsewhere(
                "email", because="a booking number shown in public lets a stranger cancel the trip"
            ),
        },
        "service": {
            "social": jn.partly(
                "State of the line, without personal details",
                tone="calm, factual",
                depth=1,
                idiolect=["are trains running?"],
                commitments=[jn.Commitment(text="Public reply within 20 min", within="20 min")],
                evidence=jn.Evidence(grade="log", n=6100, reviewed="2026-08-31"),
            ),
        },
        "complain": {
            "store": jn.offered(
                "Complaint written down with you, copy stamped",
                tone="attentive, respectful",
                depth=3,
                idiolect=["I want this on record"],
                commitments=[jn.Commitment(text="Stamped copy within 15 min", within="15 min")],
                evidence=jn.Evidence(grade="interview", n=14, reviewed="2026-04-22"),
            ),
            "social": jn.elsewhere(
                "email",
                "phone",
                because="a complaint needs a case number and a person in charge, not an audience",
            ),
        },
    },
    "priya": {
        "inform": {
            "web": jn.offered(
                "Season or flexi: what three days a week really cost",
                tone="clear, factual",
                depth=3,
                idiolect=["Tuesday to Thursday"],
                commitments=["Same price as at the ticket office"],
                evidence=jn.Evidence(grade="survey", n=640, reviewed="2026-03-12"),
            ),
            "app": jn.offered(
                "Next trains, platform and crowding at a glance",
                tone="direct, lively",
                depth=1,
                idiolect=["which platform?", "which coach"],
                commitments=[jn.Commitment(text="Delay shown within 1 min", within="1 min")],
                votes=5,
                evidence=jn.Evidence(grade="log", n=48000, reviewed="2026-09-01"),
            ),
            "phone": jn.elsewhere(
                "app",
                "social",
                because="on a platform, one hand on her bag, she will not ring to hear a timetable",
            ),
            "store": jn.elsewhere("app", "web", because="the queue at 7.40 costs her the 7.52"),
            "social": jn.offered(
                "News of her line, from first train to last",
                tone="candid, human",
                depth=1,
                idiolect=["is my line moving?"],
                commitments=[jn.Commitment(text="Incident posted within 5 min", within="5 min")],
                votes=3,
            ),
            "email": jn.partly(
                "Sunday note on works and changes to her line",
                tone="plain, useful",
                depth=2,
                idiolect=["my line next week"],
                commitments=["One note a week, your line only"],
            ),
        },
        "buy": {
            "web": jn.offered(
                "Flexi season worked out, set up and paid on one page",
                tone="guiding, sober",
                depth=3,
                idiolect=["eight days in the month"],
                commitments=["If single tickets cost less, we say so"],
                votes=2,
            ),
            "app": jn.offered(
                "Season renewed with a thumb, valid at the gate",
                tone="direct, positive",
                depth=1,
                idiolect=["same again", "renew and go"],
                commitments=[jn.Commitment(text="Ticket on screen in 30 s", within="30 s")],
                votes=4,
                evidence=jn.Evidence(grade="log", n=9200, reviewed="2026-09-01"),
            ),
            "phone": jn.elsewhere(
                "app", "web", because="she will not read a card number aloud in a full carriage"
            ),
            "store": jn.elsewhere(
                "app",
                "web",
                because="her season went onto her phone so that she need never queue again",
            ),
            "email": jn.partly(
                "Reminder with her usual season ready to pay",
                tone="neutral, handy",
                depth=1,
                idiolect=["yes, the usual"],
                commitments=["Never renewed without your yes"],
            ),
        },
        "manage": {
            "web": jn.offered(
                "Season receipts for her employer, ready to print",
                tone="neutral, tidy",
                depth=2,
                idiolect=["for my expenses"],
                commitments=["Two years of receipts in one place"],
            ),
            "app": jn.offered(
                "Days swapped, season paused, other train chosen",
                tone="direct, fluid",
                depth=2,
                idiolect=["home office today"],
                commitments=[jn.Commitment(text="Day credited within 24 hours", within="24h")],
                votes=4,
                evidence=jn.Evidence(grade="survey", n=640, reviewed="2026-03-12"),
            ),
            "phone": jn.elsewhere(
                "app",
                "email",
                because="swapping a day takes two taps; the call would outlast her ride",
            ),
            "store": jn.partly(
                "Lost smartcard replaced at the desk",
                tone="obliging, swift",
                depth=1,
                idiolect=["my card is gone"],
                commitments=[jn.Commitment(text="New card in hand in 10 min", within="10 min")],
            ),
            "email": jn.offered(
                "Written trace of each change to the season",
                tone="sober, exact",
                depth=2,
                idiolect=["just so I have it"],
                commitments=["No change without a message"],
            ),
        },
        "service": {
            "web": jn.offered(
                "Delay claim by photo, within 28 days of the trip",
                tone="clear, fair",
                depth=3,
                idiolect=["yesterday's 17.48"],
                commitments=[jn.Commitment(text="Claim decided within 5 days", within="5 days")],
            ),
            "app": jn.offered(
                "New train proposed, delay money paid unasked",
                tone="calm, decisive",
                depth=2,
                idiolect=["just get me home"],
                commitments=[
                    jn.Commitment(
                        text="Compensation within 3 days", within="3 days", until="refund-paid"
                    )
                ],
                votes=5,
                evidence=jn.Evidence(grade="log", n=15400, reviewed="2026-09-01"),
            ),
            "phone": jn.offered(
                "A person finds the way home when trains stop",
                tone="calm, human",
                depth=2,
                idiolect=["I'm stuck, what now?"],
                commitments=[jn.Commitment(text="Call taken within 5 min", within="5 min")],
                votes=2,
                evidence=jn.Evidence(grade="interview", n=18, reviewed="2026-02-24"),
            ),
            "store": jn.elsewhere(
                "app",
                "phone",
                because="on the evening of a breakdown there are forty people before her at the desk",
            ),
            "social": jn.partly(
                "Live replies about her train while it is stuck",
                tone="candid, lively",
                depth=1,
                idiolect=["what's going on?"],
                commitments=[
                    jn.Commitment(text="Reply on your train within 10 min", within="10 min")
                ],
                votes=3,
            ),
            "email": jn.offered(
                "Proof of delay for her employer, train by train",
                tone="formal, exact",
                depth=2,
                idiolect=["my boss wants proof"],
                commitments=[jn.Commitment(text="Certificate within 1 hour", within="1h")],
            ),
        },
        "complain": {
            "web": jn.offered(
                "Complaint with her past delays already listed",
                tone="clear, attentive",
                depth=3,
                idiolect=["every Tuesday, same train"],
                commitments=[
                    jn.Commitment(
                        text="Reasoned answer within 14 days",
                        within="14 days",
                        until="complaint-answered",
                    )
                ],
            ),
            "app": jn.offered(
                "Complaint from the trip itself, tracked to the answer",
                tone="serious, sincere",
                depth=2,
                idiolect=["the fifth time this month"],
                commitments=[
                    jn.Commitment(
                        text="A named person answers in 14 days",
                        within="14 days",
                        until="complaint-answered",
                    )
                ],
                votes=3,
                evidence=jn.Evidence(grade="survey", n=210, reviewed="2026-05-19"),
            ),
            "phone": jn.offered(
                "Complaint taken down, number given in the call",
                tone="attentive, calm",
                depth=2,
                idiolect=["hear me out first"],
                commitments=[
                    jn.Commitment(
                        text="Case number within 10 min",
                        within="10 min",
                        until="complaint-acknowledged",
                    )
                ],
            ),
            "store": jn.elsewhere(
                "app", "phone", because="she will not miss a train to complain about a late one"
            ),
            "social": jn.partly(
                "Public reply, then a private thread with a case",
                tone="humble, candid",
                depth=1,
                idiolect=["are you even listening?"],
                commitments=[jn.Commitment(text="Private thread within 1 hour", within="1h")],
                votes=2,
            ),
            "email": jn.offered(
                "Written answer with the punctuality of her line",
                tone="formal, honest",
                depth=4,
                idiolect=["figures, not excuses"],
                commitments=[
                    jn.Commitment(
                        text="Each point met within 14 days",
                        within="14 days",
                        until="complaint-answered",
                    )
                ],
            ),
        },
    },
    "okafor": {
        "inform": {
            "web": jn.offered(
                "Fare calendar with the price for all five",
                tone="friendly, clear",
                depth=4,
                idiolect=["which day costs least?"],
                commitments=["Price for five, nothing added later"],
                votes=4,
                evidence=jn.Evidence(grade="log", n=7300, reviewed="2026-07-02"),
            ),
            "app": jn.partly(
                "Lifts and step-free stations, no trip planner",
                tone="simple, reassuring",
                depth=2,
                idiolect=["is there a lift?"],
                commitments=["Lift out of order shown beforehand"],
            ),
            "phone": jn.offered(
                "An adviser builds the trip with them, change by change",
                tone="warm, patient",
                depth=5,
                idiolect=["what would you do?"],
                commitments=[jn.Commitment(text="Same adviser rings back in 24 h", within="24h")],
                votes=3,
                evidence=jn.Evidence(grade="interview", n=12, reviewed="2026-05-06"),
            ),
            "store": jn.offered(
                "Holiday plan made at the desk, printed to take home",
                tone="warm, attentive",
                depth=4,
                idiolect=["we have a pushchair"],
                commitments=["A plan commits you to nothing"],
            ),
            "social": jn.elsewhere(
                "web",
                "phone",
                because="planning for five takes a conversation, not a comment under a photo",
            ),
            "email": jn.offered(
                "Seaside and hills within three hours of Sheffield",
                tone="cheerful, concrete",
                depth=3,
                idiolect=["somewhere with a beach"],
                commitments=["Four messages a year at most"],
            ),
        },
        "buy": {
            "web": jn.offered(
                "Five seats together, family railcard deducted",
                tone="guiding, calm",
                depth=4,
                idiolect=["all at one table"],
                commitments=["Not together? Told before you pay"],
                votes=5,
                evidence=jn.Evidence(grade="log", n=3900, reviewed="2026-07-02"),
            ),
            "app": jn.partly(
                "Basket from the computer paid, tickets shared out",
                tone="handy, clear",
                depth=2,
                idiolect=["one ticket each"],
                commitments=["Held basket means held price"],
            ),
            "phone": jn.offered(
                "Booking taken with pushchair and bicycle spaces",
                tone="patient, precise",
                depth=4,
                idiolect=["two bikes and a buggy"],
                commitments=[jn.Commitment(text="Confirmed in writing in 1 hour", within="1h")],
                votes=2,
            ),
            "store": jn.offered(
                "Family railcard issued on the spot, seats picked",
                tone="obliging, cheerful",
                depth=3,
                idiolect=["does the baby pay?"],
                commitments=["Saving shown to the penny"],
                evidence=jn.Evidence(grade="survey", n=380, reviewed="2025-11-18"),
            ),
            "email": jn.elsewhere(
                "web",
                "phone",
                because="five seats together are gone while messages travel back and forth",
            ),
        },
        "manage": {
            "web": jn.offered(
                "Dates moved for the whole family in one go",
                tone="clear, step by step",
                depth=4,
                idiolect=["chickenpox, new dates"],
                commitments=["Fee shown before you accept"],
                votes=3,
                evidence=jn.Evidence(grade="log", n=1250, reviewed="2026-07-02"),
            ),
            "app": jn.offered(
                "Tickets, coach and platform on both parents' phones",
                tone="simple, lively",
                depth=2,
                idiolect=["where do we stand?"],
                commitments=[jn.Commitment(text="Platform change told in 1 min", within="1 min")],
            ),
            "phone": jn.offered(
                "Ramp, pushchair space and travel cot arranged",
                tone="caring, careful",
                depth=4,
                idiolect=["with a baby asleep"],
                commitments=[
                    jn.Commitment(
                        text="Help confirmed within 24 hours", within="24h", until="trip-ready"
                    )
                ],
                votes=3,
            ),
            "store": jn.partly(
                "Lost tickets reprinted; dates move by web or phone",
                tone="kind, practical",
                depth=2,
                idiolect=["the toddler tore it"],
                commitments=["Reprint free of charge"],
            ),
            "email": jn.offered(
                "One-page reminder with coach, lifts and luggage",
                tone="friendly, tidy",
                depth=3,
                idiolect=["what do we pack?"],
                commitments=["Your trip, no advertising"],
            ),
        },
        "service": {
            "web": jn.offered(
                "Half the fare from 30 min late, one claim for five",
                tone="clear, kind",
                depth=3,
                idiolect=["we were two hours late"],
                commitments=[jn.Commitment(text="Claim settled within 10 days", within="10 days")],
                evidence=jn.Evidence(grade="log", n=860, reviewed="2026-08-14"),
            ),
            "app": jn.partly(
                "New connection shown, five seats held meanwhile",
                tone="calm, guiding",
                depth=2,
                idiolect=["can we still sit together?"],
                commitments=[jn.Commitment(text="New plan within 5 min", within="5 min")],
            ),
            "phone": jn.offered(
                "An adviser finds a way and warns the next station",
                tone="soothing, competent",
                depth=3,
                idiolect=["the little ones are worn out"],
                commitments=["Line open until the last arrival"],
                votes=4,
                evidence=jn.Evidence(grade="interview", n=12, reviewed="2026-05-06"),
            ),
            "store": jn.offered(
                "New train, water and nappies, hotel if need be",
                tone="caring, concrete",
                depth=3,
                idiolect=["where do we sleep tonight?"],
                commitments=[jn.Commitment(text="A way forward within 30 min", within="30 min")],
                votes=5,
            ),
            "email": jn.offered(
                "Double charge traced, refund confirmed in writing",
                tone="exact, courteous",
                depth=3,
                idiolect=["we paid twice"],
                commitments=[
                    jn.Commitment(
                        text="Money back within 5 days", within="5 days", until="refund-paid"
                    )
                ],
            ),
        },
        "complain": {
            "web": jn.offered(
                "Form with room for the story, photos and receipts",
                tone="attentive, open",
                depth=4,
                idiolect=["our holiday lost a day"],
                commitments=[
                    jn.Commitment(
                        text="Receipt within 24 hours", within="24h", until="complaint-acknowledged"
                    )
                ],
                evidence=jn.Evidence(grade="survey", n=190, reviewed="2026-05-19"),
            ),
            "app": jn.elsewhere(
                "web",
                "phone",
                because="a lost day of holiday is not told on a small screen, a child on one arm",
            ),
            "phone": jn.offered(
                "Someone hears them out and writes it down",
                tone="empathic, unhurried",
                depth=3,
                idiolect=["let me tell you all of it"],
                commitments=[
                    jn.Commitment(
                        text="Named case owner within 24 hours",
                        within="24h",
                        until="complaint-acknowledged",
                    )
                ],
                votes=3,
            ),
            "email": jn.offered(
                "Reasoned answer, and what changes for families",
                tone="sincere, thorough",
                depth=5,
                idiolect=["and next summer?"],
                commitments=[
                    jn.Commitment(
                        text="Full answer within 14 days",
                        within="14 days",
                        until="complaint-answered",
                    )
                ],
                votes=2,
            ),
        },
    },
    "daniel": {
        "inform": {
            "web": jn.offered(
                "Business fares compared by how freely they change",
                tone="clear, businesslike",
                depth=3,
                idiolect=["fully flexible?"],
                commitments=["Flexible up to the departure time"],
            ),
            "app": jn.offered(
                "The best train for the meeting, one alternative",
                tone="decided, polite",
                depth=3,
                idiolect=["in York by nine"],
                commitments=[jn.Commitment(text="Advice updated within 1 min", within="1 min")],
                votes=4,
                evidence=jn.Evidence(grade="log", n=5200, reviewed="2026-06-30"),
            ),
            "phone": jn.offered(
                "His account adviser names the train and says why",
                tone="expert, to the point",
                depth=3,
                idiolect=["what do you recommend?"],
                commitments=[jn.Commitment(text="Adviser on the line in 1 min", within="1 min")],
                votes=3,
                evidence=jn.Evidence(grade="interview", n=9, reviewed="2026-01-28"),
            ),
            "store": jn.elsewhere(
                "app",
                "phone",
                because="between taxi and train he has four minutes, none of them for a counter",
            ),
            "social": jn.elsewhere(
                "app", "email", because="where he travels tells competitors whom he is selling to"
            ),
            "email": jn.offered(
                "Quarterly review: spend, hours saved, better fares",
                tone="factual, courteous",
                depth=4,
                idiolect=["show me the figures"],
                commitments=["Every figure traced to a trip"],
            ),
        },
        "buy": {
            "web": jn.partly(
                "Firm's account opened: travellers, limits, invoices",
                tone="precise, orderly",
                depth=4,
                idiolect=["my assistant books"],
                commitments=[jn.Commitment(text="Account open within 2 days", within="2 days")],
            ),
            "app": jn.offered(
                "Recommended train charged to the firm's account",
                tone="direct, assured",
                depth=3,
                idiolect=["quiet coach, with a table"],
                commitments=[jn.Commitment(text="Ticket and invoice in 1 min", within="1 min")],
                votes=5,
                evidence=jn.Evidence(grade="log", n=4100, reviewed="2026-06-30"),
            ),
            "phone": jn.offered(
                "Three cities in one call, with one confirmation",
                tone="assured, attentive",
                depth=3,
                idiolect=["sort it out for me"],
                commitments=[jn.Commitment(text="Confirmation within 15 min", within="15 min")],
                votes=2,
            ),
            "store": jn.elsewhere(
                "app",
                "phone",
                because="the firm pays on account; the counter takes only cards and cash",
            ),
            "email": jn.offered(
                "Quote for the team's trips, good as an order",
                tone="formal, precise",
                depth=4,
                idiolect=["six people, Tuesday"],
                commitments=[jn.Commitment(text="Quote within 4 hours", within="4h")],
                evidence=jn.Evidence(grade="survey", n=130, reviewed="2025-12-09"),
            ),
        },
        "manage": {
            "web": jn.offered(
                "Invoices by cost centre, bookings by traveller",
                tone="orderly, neutral",
                depth=4,
                idiolect=["on one invoice"],
                commitments=["VAT shown on every line"],
                evidence=jn.Evidence(grade="survey", n=130, reviewed="2025-12-09"),
            ),
            "app": jn.offered(
                "Later train in two taps, with his kind of seat",
                tone="direct, helpful",
                depth=2,
                idiolect=["the meeting overran"],
                commitments=[jn.Commitment(text="New seat within 1 min", within="1 min")],
                votes=5,
                evidence=jn.Evidence(grade="log", n=2700, reviewed="2026-06-30"),
            ),
            "phone": jn.offered(
                "The whole tour moved when the day slips",
                tone="calm, competent",
                depth=3,
                idiolect=["push it all by two hours"],
                commitments=["One call, every booking moved"],
                votes=3,
            ),
            "store": jn.partly(
                "Priority desk prints a ticket if his phone is flat",
                tone="discreet, obliging",
                depth=1,
                idiolect=["my phone just died"],
                commitments=[jn.Commitment(text="Ticket in hand within 3 min", within="3 min")],
            ),
            "email": jn.offered(
                "Changes confirmed to him and to his assistant",
                tone="exact, polite",
                depth=2,
                idiolect=["copy my office"],
                commitments=[jn.Commitment(text="Both messages within 5 min", within="5 min")],
            ),
        },
        "service": {
            "web": jn.partly(
                "Delay certificate and refund status for accounting",
                tone="factual, sober",
                depth=2,
                idiolect=["for the expense report"],
                commitments=["Refund shown against its invoice"],
            ),
            "app": jn.offered(
                "Rebooked before he asks, one tap to accept",
                tone="decided, calm",
                depth=3,
                idiolect=["what's the next best option?"],
                commitments=[jn.Commitment(text="New ticket within 5 min", within="5 min")],
                votes=5,
                evidence=jn.Evidence(grade="log", n=1900, reviewed="2026-08-31"),
            ),
            "phone": jn.offered(
                "We ring him with the way out, by taxi if need be",
                tone="calm, assured",
                depth=3,
                idiolect=["I must be there by two"],
                commitments=[jn.Commitment(text="Our call within 15 min", within="15 min")],
                votes=4,
                evidence=jn.Evidence(grade="interview", n=9, reviewed="2026-01-28"),
            ),
            "store": jn.offered(
                "Priority desk finds a seat, even with a rival",
                tone="obliging, swift",
                depth=2,
                idiolect=["get me on any train"],
                commitments=[jn.Commitment(text="Served within 5 min", within="5 min")],
            ),
            "email": jn.offered(
                "Full fare back past one hour, credited to the firm",
                tone="formal, exact",
                depth=3,
                idiolect=["credit the company"],
                commitments=[
                    jn.Commitment(
                        text="Credit note within 7 days", within="7 days", until="refund-paid"
                    )
                ],
            ),
        },
        "complain": {
            "web": jn.partly(
                "Case opened and followed by his assistant",
                tone="precise, courteous",
                depth=3,
                idiolect=["my office will follow up"],
                commitments=[
                    jn.Commitment(
                        text="Case number within 1 hour",
                        within="1h",
                        until="complaint-acknowledged",
                    )
                ],
            ),
            "app": jn.elsewhere(
                "email",
                "phone",
                because="he dictates two paragraphs on the way; tick boxes annoy him twice",
            ),
            "phone": jn.offered(
                "A manager entitled to decide rings him back",
                tone="frank, responsible",
                depth=3,
                idiolect=["who is in charge?"],
                commitments=[
                    jn.Commitment(
                        text="Decision explained in 14 days",
                        within="14 days",
                        until="complaint-answered",
                    )
                ],
                votes=4,
                evidence=jn.Evidence(grade="interview", n=9, reviewed="2026-01-28"),
            ),
            "email": jn.offered(
                "Written answer, cause named, gesture in figures",
                tone="formal, frank",
                depth=4,
                idiolect=["facts and a figure"],
                commitments=[
                    jn.Commitment(
                        text="Signed answer within 14 days",
                        within="14 days",
                        until="complaint-answered",
                    )
                ],
                votes=3,
            ),
        },
    },
    "margaret": {
        "inform": {
            "web": jn.partly(
                "Large-print timetable for whoever helps her",
                tone="plain, kind",
                depth=2,
                idiolect=["my daughter looked it up"],
                commitments=["Prints on a single sheet"],
            ),
            "app": jn.elsewhere(
                "phone",
                "store",
                because="she owns the phone her son gave her and uses it to ring people",
            ),
            "phone": jn.offered(
                "A patient voice reads out trains, changes and fares",
                tone="patient, kind",
                depth=4,
                idiolect=["how long to change?"],
                commitments=[jn.Commitment(text="A person answers within 3 min", within="3 min")],
                votes=4,
                evidence=jn.Evidence(grade="interview", n=15, reviewed="2026-03-25"),
            ),
            "store": jn.offered(
                "Route explained on paper, with time to change",
                tone="unhurried, caring",
                depth=5,
                idiolect=["write it down for me"],
                commitments=["Changes you can walk, not run"],
                votes=5,
                evidence=jn.Evidence(grade="survey", n=510, reviewed="2026-06-11"),
            ),
            "social": jn.elsewhere(
                "store", "phone", because="she has no account anywhere and is rather proud of it"
            ),
            "email": jn.elsewhere(
                "phone",
                "store",
                because="she opens her messages on Sundays, when her grandson visits",
            ),
        },
        "buy": {
            "web": jn.elsewhere(
                "phone", "store", because="she will not give a card number to a screen, and says so"
            ),
            "app": jn.elsewhere(
                "store",
                "phone",
                because="a ticket that she cannot put in her purse is no ticket to her",
            ),
            "phone": jn.offered(
                "Ticket bought in a call, posted or kept at the desk",
                tone="patient, courteous",
                depth=4,
                idiolect=["is that the senior price?"],
                commitments=[jn.Commitment(text="In the post within 24 hours", within="24h")],
                votes=3,
                evidence=jn.Evidence(grade="survey", n=510, reviewed="2026-06-11"),
            ),
            "store": jn.offered(
                "Ticket, senior railcard and seat chosen together",
                tone="warm, patient",
                depth=4,
                idiolect=["facing forwards"],
                commitments=["The lower fare named unasked"],
                votes=5,
                evidence=jn.Evidence(grade="interview", n=15, reviewed="2026-03-25"),
            ),
            "social": jn.elsewhere(
                "store",
                "phone",
                because="she buys from someone she can see or hear, not from strangers",
            ),
            "email": jn.elsewhere(
                "phone",
                "store",
                because="a payment link is just what the leaflet on fraud warned her about",
            ),
        },
        "manage": {
            "web": jn.partly(
                "Her booking on one page, for a helper to read",
                tone="simple, legible",
                depth=2,
                idiolect=["my neighbour printed it"],
                commitments=["Number and surname, nothing else"],
            ),
            "app": jn.elsewhere(
                "phone", "store", because="nothing about her trip may depend on a battery"
            ),
            "phone": jn.offered(
                "Assistance booked: ramp, wheelchair, arm to the seat",
                tone="kind, thorough",
                depth=4,
                idiolect=["I use a walking frame"],
                commitments=[
                    jn.Commitment(
                        text="Assistance confirmed in 24 hours", within="24h", until="trip-ready"
                    )
                ],
                votes=5,
                evidence=jn.Evidence(grade="log", n=2300, reviewed="2026-09-15"),
            ),
            "store": jn.offered(
                "Date or seat changed at the desk, ticket reprinted",
                tone="obliging, patient",
                depth=3,
                idiolect=["my sister moved the date"],
                commitments=["No charge that was not announced"],
                votes=2,
            ),
            "social": jn.elsewhere(
                "phone",
                "store",
                because="her travel dates tell strangers when the house stands empty",
            ),
            "email": jn.partly(
                "Reminder of the trip, the same sheet by post",
                tone="courteous, plain",
                depth=2,
                idiolect=["I keep the letter"],
                commitments=["Letter and message say the same"],
            ),
        },
        "service": {
            "web": jn.elsewhere(
                "store",
                "phone",
                because="a claim form of eleven boxes is where she gives up her due",
            ),
            "app": jn.elsewhere(
                "store",
                "phone",
                because="when a train is cancelled she looks for a uniform, not for a signal",
            ),
            "phone": jn.offered(
                "A voice stays on the line until someone meets her",
                tone="soothing, steady",
                depth=3,
                idiolect=["I'm on my own here"],
                commitments=[jn.Commitment(text="Staff beside you within 20 min", within="20 min")],
                votes=4,
                evidence=jn.Evidence(grade="interview", n=15, reviewed="2026-03-25"),
            ),
            "store": jn.offered(
                "Walked to the next train, claim filled in with her",
                tone="reassuring, gentle",
                depth=4,
                idiolect=["will I get my money back?"],
                commitments=[
                    jn.Commitment(
                        text="Money back within 10 days", within="10 days", until="refund-paid"
                    )
                ],
                votes=5,
                evidence=jn.Evidence(grade="survey", n=260, reviewed="2026-06-11"),
            ),
            "social": jn.elsewhere(
                "phone",
                "store",
                because="stranded, she needs someone on the platform, not a message to all",
            ),
            "email": jn.partly(
                "Claim answered in a letter's words, posted too",
                tone="courteous, clear",
                depth=3,
                idiolect=["put it in writing"],
                commitments=[jn.Commitment(text="Receipt posted within 3 days", within="3 days")],
            ),
        },
        "complain": {
            "web": jn.elsewhere(
                "store", "phone", because="she wants to be heard, not to choose a category"
            ),
            "app": jn.elsewhere(
                "store", "phone", because="she would need help to complain that she got no help"
            ),
            "phone": jn.offered(
                "Complaint heard to the end, then read back to her",
                tone="empathic, patient",
                depth=4,
                idiolect=["I don't like to make a fuss"],
                commitments=[
                    jn.Commitment(
                        text="Called back within 14 days",
                        within="14 days",
                        until="complaint-answered",
                    )
                ],
                votes=3,
                evidence=jn.Evidence(grade="interview", n=15, reviewed="2026-03-25"),
            ),
            "store": jn.offered(
                "Taken down in her words, signed copy in her hand",
                tone="respectful, gentle",
                depth=4,
                idiolect=["who will read this?"],
                commitments=[
                    jn.Commitment(
                        text="Numbered receipt within 1 hour",
                        within="1h",
                        until="complaint-acknowledged",
                    )
                ],
                votes=4,
            ),
            "email": jn.partly(
                "Answer sent as a letter, with a copy for the file",
                tone="formal, warm",
                depth=4,
                idiolect=["a proper letter"],
                commitments=[
                    jn.Commitment(
                        text="Letter sent within 14 days",
                        within="14 days",
                        until="complaint-answered",
                    )
                ],
            ),
        },
    },
    "lucia": {
        "inform": {
            "web": jn.offered(
                "Fares in four languages, rules in plain words",
                tone="clear, welcoming",
                depth=4,
                idiolect=["did I get it right?"],
                commitments=["The price includes every fee"],
                votes=4,
                evidence=jn.Evidence(grade="log", n=2600, reviewed="2026-10-05"),
            ),
            "app": jn.offered(
                "Way to the platform in pictures, in her language",
                tone="simple, visual",
                depth=2,
                idiolect=["which side do I wait?"],
                commitments=["Saved routes work without a network"],
            ),
            "phone": jn.elsewhere(
                "web",
                "store",
                because="an accent down a bad line is hard; she wants words that she can reread",
            ),
            "store": jn.offered(
                "Map, pass and timetable explained face to face",
                tone="friendly, patient",
                depth=3,
                idiolect=["can you show me?"],
                commitments=["Badges show the languages spoken"],
                evidence=jn.Evidence(grade="interview", n=11, reviewed="2026-02-17"),
            ),
            "social": jn.offered(
                "Weekend trips told by students, questions answered",
                tone="playful, honest",
                depth=2,
                idiolect=["is it worth the trip?"],
                commitments=[jn.Commitment(text="Question answered in 2 hours", within="2h")],
                votes=4,
            ),
            "email": jn.partly(
                "Arrival guide for new students, once a term",
                tone="welcoming, clear",
                depth=3,
                idiolect=["my first time here"],
                commitments=["Three messages a year at most"],
            ),
        },
        "buy": {
            "web": jn.offered(
                "Student railcard bought with a foreign passport",
                tone="guiding, clear",
                depth=4,
                idiolect=["my bank is Spanish"],
                commitments=["No fee on foreign cards"],
                votes=3,
                evidence=jn.Evidence(grade="log", n=900, reviewed="2026-10-05"),
            ),
            "app": jn.offered(
                "Ticket in her language, price in euros as well",
                tone="simple, positive",
                depth=2,
                idiolect=["so I just show this?"],
                commitments=[jn.Commitment(text="Ticket saved within 1 min", within="1 min")],
                votes=4,
                evidence=jn.Evidence(grade="log", n=1700, reviewed="2026-10-05"),
            ),
            "phone": jn.elsewhere(
                "app",
                "web",
                because="a foreign surname and a card number spelt aloud invite mistakes",
            ),
            "store": jn.offered(
                "Weekend pass issued against passport, cash taken",
                tone="patient, friendly",
                depth=3,
                idiolect=["can I pay cash?"],
                commitments=["Summary printed in your language"],
            ),
            "email": jn.partly(
                "Order summary with the rules of her ticket",
                tone="plain, orderly",
                depth=3,
                idiolect=["only on this train?"],
                commitments=["The rules on half a page"],
            ),
        },
        "manage": {
            "web": jn.offered(
                "What a change would cost, worked out beforehand",
                tone="factual, clear",
                depth=3,
                idiolect=["before I confirm"],
                commitments=["Cost shown before, never after"],
                evidence=jn.Evidence(grade="survey", n=240, reviewed="2026-05-28"),
            ),
            "app": jn.offered(
                "Date moved, seat picked, ticket kept offline",
                tone="guiding, light",
                depth=2,
                idiolect=["can I still change it?"],
                commitments=[jn.Commitment(text="New ticket in 1 min", within="1 min")],
                votes=3,
            ),
            "phone": jn.elsewhere(
                "app",
                "email",
                because="she rereads a change twice before she agrees; a call leaves no trace",
            ),
            "store": jn.partly(
                "Lost pass blocked and reissued; changes go online",
                tone="calm, helpful",
                depth=2,
                idiolect=["I lost my pass"],
                commitments=[jn.Commitment(text="New pass within 30 min", within="30 min")],
            ),
            "email": jn.offered(
                "Confirmation of each change, in two languages",
                tone="sober, exact",
                depth=2,
                idiolect=["so it is confirmed?"],
                commitments=["English and Spanish side by side"],
                votes=2,
            ),
        },
        "service": {
            "web": jn.offered(
                "Rights from 15 min late, claim in her language",
                tone="clear, fair",
                depth=4,
                idiolect=["what am I entitled to?"],
                commitments=[
                    jn.Commitment(
                        text="Claim paid within 10 days", within="10 days", until="refund-paid"
                    )
                ],
                votes=3,
                evidence=jn.Evidence(grade="survey", n=240, reviewed="2026-05-28"),
            ),
            "app": jn.offered(
                "Ways on tonight and the help desk, on a map",
                tone="calm, visual",
                depth=2,
                idiolect=["last train gone, and now?"],
                commitments=[jn.Commitment(text="New plan within 10 min", within="10 min")],
                votes=4,
                evidence=jn.Evidence(grade="log", n=430, reviewed="2026-08-31"),
            ),
            "phone": jn.partly(
                "Night line for the stranded, with an interpreter",
                tone="calm, kind",
                depth=2,
                idiolect=["is anybody there?"],
                commitments=[jn.Commitment(text="Interpreter within 5 min", within="5 min")],
            ),
            "store": jn.offered(
                "Rebooked or lodged for the night, papers explained",
                tone="reassuring, clear",
                depth=3,
                idiolect=["where do I sleep?"],
                commitments=["Hotel and taxi paid by Northline"],
                votes=3,
                evidence=jn.Evidence(grade="interview", n=11, reviewed="2026-02-17"),
            ),
            "social": jn.partly(
                "Help in Spanish or English, the booking in private",
                tone="friendly, calm",
                depth=1,
                idiolect=["help, stuck in York"],
                commitments=[jn.Commitment(text="Private reply within 15 min", within="15 min")],
                votes=2,
            ),
            "email": jn.offered(
                "Foreign card charged without a ticket, traced",
                tone="exact, patient",
                depth=3,
                idiolect=["my bank says it is paid"],
                commitments=[
                    jn.Commitment(text="Refund within 5 days", within="5 days", until="refund-paid")
                ],
            ),
        },
        "complain": {
            "web": jn.offered(
                "Guided complaint, in Spanish if she prefers",
                tone="open, clear",
                depth=4,
                idiolect=["what should I attach?"],
                commitments=[
                    jn.Commitment(
                        text="Receipt number within 1 hour",
                        within="1h",
                        until="complaint-acknowledged",
                    )
                ],
                votes=2,
            ),
            "app": jn.partly(
                "Case followed here once it is open on the web",
                tone="plain, polite",
                depth=2,
                idiolect=["any news?"],
                commitments=[jn.Commitment(text="Each step shown within 24 hours", within="24h")],
            ),
            "phone": jn.elsewhere(
                "email",
                "web",
                because="complaining in a second language takes time to choose the words",
            ),
            "social": jn.partly(
                "Private thread opened, case number by e-mail",
                tone="humble, friendly",
                depth=1,
                idiolect=["nobody answered me"],
                commitments=[
                    jn.Commitment(
                        text="Case number within 24 hours",
                        within="24h",
                        until="complaint-acknowledged",
                    )
                ],
            ),
            "email": jn.offered(
                "Reasoned answer in both languages, rights quoted",
                tone="respectful, clear",
                depth=5,
                idiolect=["what is the next step?"],
                commitments=[
                    jn.Commitment(
                        text="Both versions within 14 days",
                        within="14 days",
                        until="complaint-answered",
                    ),
                    "Ombudsman named if we disagree",
                ],
                votes=3,
                evidence=jn.Evidence(grade="survey", n=90, reviewed="2026-05-19"),
            ),
        },
    },
}

MAP = jn.JourneyMap(
    title="Northline, passengers",
    edition="workshop of 9 September · version 2",
    language="en",
    coherence="Passenger Experience Office",
    personas=PERSONAS,
    goals=[
        jn.Goal(
            id="inform",
            label="Plan a trip",
        ),
        jn.Goal(
            id="buy",
            label="Buy a ticket or railcard",
        ),
        jn.Goal(
            id="manage",
            label="Manage a booking",
        ),
        jn.Goal(
            id="service",
            label="Get help when travel fails",
        ),
        jn.Goal(
            id="complain",
            label="Get an answer to a complaint",
        ),
    ],
    channels=CHANNELS,
    stages=[
        jn.Stage(
            id="discover",
            label="Discover",
        ),
        jn.Stage(
            id="choose",
            label="Choose",
        ),
        jn.Stage(
            id="book",
            label="Book",
        ),
        jn.Stage(
            id="travel",
            label="Travel",
        ),
        jn.Stage(
            id="incident",
            label="Live an incident",
        ),
        jn.Stage(
            id="renew",
            label="Come back",
        ),
    ],
    moments=MOMENTS,
    board=BOARD,
    journeys=JOURNEYS,
    promises=PROMISES,
)


if __name__ == "__main__":
    print(jn.check(MAP))
