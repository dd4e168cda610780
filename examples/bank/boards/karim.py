"""The board of Karim Benali: for each goal, what each channel offers."""

import journeys as jn

BOARD = {
    "inform": {
        "branch": jn.partly(
            "Échange avec le conseiller pro, tôt le matin",
            tone="concret, cordial",
            depth=3,
            idiolect=["avant mon premier chantier"],
            commitments=["Reçu à l'heure dite"],
        ),
        "atm": jn.elsewhere(
            "phone", "app", because="il y dépose sa recette, il n'y étudie pas une offre"
        ),
        "phone": jn.offered(
            "Compte pro et terminal comparés par son conseiller",
            tone="franc, concret",
            depth=3,
            idiolect=["tout compris, combien ?"],
            commitments=[jn.Commitment(text="Rappel dans l'heure", within="1h")],
            votes=5,
            evidence=jn.Evidence(grade="interview", n=14, reviewed="2026-01-27"),
        ),
        "web": jn.offered(
            "Tarifs pro et commission du terminal calculés",
            tone="net, chiffré",
            depth=3,
            idiolect=["hors taxes"],
            commitments=["Coût annuel affiché d'avance"],
        ),
        "app": jn.offered(
            "Frais estimés d'après ses encaissements du mois",
            tone="direct, chiffré",
            depth=2,
            idiolect=["ça me revient à combien"],
            commitments=["Calcul fait sur ses vrais montants"],
            votes=3,
        ),
        "chat": jn.offered(
            "Une question tranchée entre deux interventions",
            tone="vif, précis",
            depth=2,
            idiolect=["juste oui ou non"],
            commitments=[jn.Commitment(text="Conseiller pro en 5 min", within="5 min")],
        ),
        "email": jn.offered(
            "Fiche d'une page à montrer au comptable",
            tone="ordonné, sobre",
            depth=3,
            idiolect=["mon comptable regarde"],
            commitments=[jn.Commitment(text="Fiche envoyée dans la journée", within="1 days")],
            evidence=jn.Evidence(grade="assumed", reviewed="2025-10-15"),
        ),
        "social": jn.elsewhere(
            "phone", "web", because="il n'ouvre ces pages que pour ses propres clients"
        ),
    },
    "buy": {
        "branch": jn.offered(
            "Terminal remis et essayé au comptoir",
            tone="pratique, attentif",
            depth=3,
            idiolect=["montrez-moi l'encaissement"],
            commitments=["Premier paiement testé ensemble"],
            votes=2,
        ),
        "atm": jn.elsewhere(
            "phone",
            "app",
            because="aucun contrat professionnel ne se conclut devant un distributeur",
        ),
        "phone": jn.offered(
            "Besoin noté une fois, contrat préparé dans la foulée",
            tone="efficace, humain",
            depth=3,
            idiolect=["vous gérez, je signe"],
            commitments=[jn.Commitment(text="Offre envoyée sous 24 h", within="24h")],
            votes=4,
            evidence=jn.Evidence(grade="survey", n=260, reviewed="2026-04-09"),
        ),
        "web": jn.partly(
            "Pièces de l'entreprise déposées avant l'appel",
            tone="guidant, net",
            depth=2,
            idiolect=["un Kbis, un RIB, c'est tout"],
            commitments=["Pièces données une fois, jamais plus"],
        ),
        "app": jn.offered(
            "Contrat pro lu puis signé depuis le fourgon",
            tone="direct, rassurant",
            depth=3,
            idiolect=["je signe à la pause"],
            commitments=[jn.Commitment(text="Compte actif sous 48 h", within="48h")],
            votes=3,
        ),
        "chat": jn.elsewhere(
            "phone", "app", because="un contrat pro se décide de vive voix, avec son conseiller"
        ),
        "email": jn.offered(
            "Proposition avec mensualité, durée et coût total",
            tone="précis, lisible",
            depth=4,
            idiolect=["je veux le total"],
            commitments=["TAEG et assurance sur la même ligne"],
        ),
        "social": jn.elsewhere(
            "phone", "app", because="personne ne finance un utilitaire sous une publication"
        ),
    },
    "manage": {
        "branch": jn.offered(
            "Dépôt de chèques et de la recette en espèces",
            tone="prompt, courtois",
            depth=1,
            idiolect=["je pose et je repars"],
            commitments=[jn.Commitment(text="Chèques crédités sous 1 jour", within="1 days")],
        ),
        "atm": jn.offered(
            "Espèces déposées, carte neuve activée au retrait",
            tone="minimal, sûr",
            depth=1,
            idiolect=["ma recette de la semaine"],
            commitments=[jn.Commitment(text="Espèces créditées en 10 min", within="10 min")],
            votes=3,
            evidence=jn.Evidence(grade="log", n=12600, reviewed="2026-08-03"),
        ),
        "phone": jn.offered(
            "Plafond ou virement traité avec son conseiller",
            tone="efficace, complice",
            depth=2,
            idiolect=["j'ai les mains prises"],
            commitments=["Opération faite avant de raccrocher"],
            votes=2,
        ),
        "web": jn.offered(
            "Relevés et export comptable par période",
            tone="ordonné, neutre",
            depth=3,
            idiolect=["pour ma TVA"],
            commitments=["Fichier lu par tous les logiciels"],
        ),
        "app": jn.offered(
            "Trésorerie à trente jours et virement instantané",
            tone="direct, chiffré",
            depth=2,
            idiolect=["ce qui va tomber"],
            commitments=["Alerte avant tout découvert"],
            votes=5,
            evidence=jn.Evidence(grade="survey", n=260, reviewed="2026-04-09"),
        ),
        "chat": jn.offered(
            "Plafond relevé pour un achat de matériel",
            tone="vif, serviable",
            depth=1,
            idiolect=["je suis à la caisse"],
            commitments=[jn.Commitment(text="Plafond relevé en 10 min", within="10 min")],
        ),
        "email": jn.partly(
            "Bilan mensuel des encaissements, sans opération",
            tone="sobre, chiffré",
            depth=2,
            idiolect=["mon mois en un coup d'œil"],
            commitments=["Bilan le premier lundi du mois"],
        ),
        "social": jn.elsewhere(
            "app", "phone", because="ses clients l'y suivent, ses comptes n'ont rien à y faire"
        ),
    },
    "service": {
        "branch": jn.offered(
            "Terminal de prêt à retirer au comptoir",
            tone="solidaire, pratique",
            depth=2,
            idiolect=["je n'encaisse plus rien"],
            commitments=[jn.Commitment(text="Terminal prêté sous 4 h", within="4h")],
            votes=3,
        ),
        "atm": jn.elsewhere(
            "phone", "app", because="une échéance rejetée se discute, un automate ne rappelle pas"
        ),
        "phone": jn.offered(
            "Rejet expliqué, nouvelle présentation arrangée",
            tone="franc, responsable",
            depth=4,
            idiolect=["mon fournisseur attend"],
            commitments=[jn.Commitment(text="Rappel d'un conseiller sous 2 h", within="2h")],
            votes=5,
            evidence=jn.Evidence(grade="interview", n=14, reviewed="2026-01-27"),
        ),
        "web": jn.partly(
            "Motif du rejet et frais, ligne par ligne",
            tone="factuel, net",
            depth=3,
            idiolect=["qui m'a prélevé quoi"],
            commitments=["Frais annoncés avant d'être débités"],
        ),
        "app": jn.offered(
            "Alerte de rejet et rappel demandé d'une touche",
            tone="direct, rassurant",
            depth=2,
            idiolect=["rappelez-moi ce midi"],
            commitments=[jn.Commitment(text="Alerte dans les 5 min", within="5 min")],
            votes=4,
        ),
        "chat": jn.offered(
            "Panne du terminal dépannée étape par étape",
            tone="clair, réactif",
            depth=2,
            idiolect=["il affiche une erreur"],
            commitments=[jn.Commitment(text="Diagnostic en 15 min", within="15 min")],
        ),
        "email": jn.elsewhere(
            "phone",
            "app",
            because="un encaissement bloqué n'attend pas l'heure où il lit ses messages",
        ),
        "social": jn.elsewhere(
            "phone", "chat", because="exposer un impayé en public ferait fuir ses propres clients"
        ),
    },
    "complain": {
        "branch": jn.offered(
            "Entretien avec le directeur, à l'heure qui l'arrange",
            tone="direct, respectueux",
            depth=3,
            idiolect=["entre quatre yeux"],
            commitments=[jn.Commitment(text="Directeur disponible sous 5 jours", within="5 days")],
        ),
        "atm": jn.elsewhere(
            "phone", "app", because="on ne conteste pas des frais sur un clavier à douze touches"
        ),
        "phone": jn.offered(
            "Plainte dictée, relue, puis confirmée par écrit",
            tone="franc, à l'écoute",
            depth=3,
            idiolect=["je le dis une seule fois"],
            commitments=[
                jn.Commitment(
                    text="Accusé écrit sous 2 jours",
                    within="2 days",
                    until="complaint-acknowledged",
                )
            ],
            votes=4,
            evidence=jn.Evidence(grade="survey", n=94, reviewed="2025-12-05"),
        ),
        "web": jn.partly(
            "Suivi du dossier et ajout de pièces",
            tone="net, daté",
            depth=2,
            idiolect=["où en est mon dossier"],
            commitments=[jn.Commitment(text="Étape mise à jour sous 24 h", within="24h")],
        ),
        "app": jn.offered(
            "Photo de la ligne contestée et rappel choisi",
            tone="direct, honnête",
            depth=2,
            idiolect=["voilà la ligne"],
            commitments=[
                jn.Commitment(
                    text="Dossier ouvert dans l'heure", within="1h", until="complaint-acknowledged"
                )
            ],
            votes=2,
        ),
        "chat": jn.elsewhere(
            "phone",
            "app",
            because="il lui faut une voix qui décide, pas une conversation à relancer",
        ),
        "email": jn.offered(
            "Réponse écrite, frais rendus ou justifiés",
            tone="ferme, argumenté",
            depth=4,
            idiolect=["avec les montants"],
            commitments=[
                jn.Commitment(
                    text="Décision chiffrée sous 15 jours",
                    within="15 days",
                    until="complaint-answered",
                )
            ],
            votes=3,
        ),
        "social": jn.elsewhere(
            "phone",
            "email",
            because="un litige d'argent ne s'affiche pas, et sa réputation est en jeu",
        ),
    },
}
