"""The board of Françoise Lefèvre: for each goal, what each channel offers."""

import journeys as jn

BOARD = {
    "inform": {
        "branch": jn.offered(
            "Placements comparés au calme, autour d'une table",
            tone="chaleureux, pédagogue",
            depth=5,
            idiolect=["prenons le temps"],
            commitments=["Même conseillère à chaque visite"],
            votes=5,
            evidence=jn.Evidence(grade="interview", n=12, reviewed="2026-03-05"),
        ),
        "atm": jn.elsewhere(
            "branch", "phone", because="elle vient y prendre ses billets, pas choisir un placement"
        ),
        "phone": jn.offered(
            "Explications de vive voix, brochure envoyée ensuite",
            tone="posé, bienveillant",
            depth=4,
            idiolect=["redites-moi ce chiffre"],
            commitments=[jn.Commitment(text="Brochure postée sous 2 jours", within="2 days")],
            votes=3,
        ),
        "web": jn.offered(
            "Guide de la succession en gros caractères",
            tone="clair, patient",
            depth=4,
            idiolect=["je l'imprime"],
            commitments=["Chaque terme juridique expliqué"],
            evidence=jn.Evidence(grade="log", n=1450, reviewed="2026-04-21"),
        ),
        "app": jn.partly(
            "Taux du Livret A affiché, le reste en agence",
            tone="simple, lisible",
            depth=1,
            idiolect=["combien ça rapporte"],
            commitments=["Taux officiel toujours à jour"],
        ),
        "chat": jn.elsewhere(
            "phone", "branch", because="une fenêtre qui la relance lui rappelle les arnaques"
        ),
        "email": jn.offered(
            "Lettre comparant livrets et assurance vie",
            tone="courtois, détaillé",
            depth=5,
            idiolect=["que je puisse relire"],
            commitments=[jn.Commitment(text="Lettre envoyée sous 3 jours", within="3 days")],
            votes=3,
        ),
        "social": jn.elsewhere(
            "branch",
            "email",
            because="elle n'y est pas inscrite et se méfie des faux profils de banque",
        ),
    },
    "buy": {
        "branch": jn.offered(
            "Contrat lu page à page avant la signature",
            tone="pédagogue, rassurant",
            depth=5,
            idiolect=["où dois-je signer"],
            commitments=["Double du contrat remis en main"],
            votes=5,
            evidence=jn.Evidence(grade="survey", n=530, reviewed="2026-06-10"),
        ),
        "atm": jn.elsewhere(
            "branch", "phone", because="souscrire demande un conseil, la machine n'en donne aucun"
        ),
        "phone": jn.partly(
            "Rendez-vous fixé, pièces à réunir énoncées",
            tone="posé, prévenant",
            depth=3,
            idiolect=["je prends un stylo"],
            commitments=[jn.Commitment(text="Rendez-vous sous 7 jours", within="7 days")],
            votes=2,
        ),
        "web": jn.offered(
            "Livret ouvert en ligne, conseillère au bout du fil",
            tone="patient, guidant",
            depth=3,
            idiolect=["restez avec moi"],
            commitments=["Rien n'est validé sans son accord"],
        ),
        "app": jn.elsewhere(
            "branch", "email", because="elle ne signe jamais un contrat sur un écran de téléphone"
        ),
        "chat": jn.elsewhere(
            "branch",
            "phone",
            because="elle veut connaître la personne qui lui propose un placement",
        ),
        "email": jn.offered(
            "Proposition à relire en famille avant de signer",
            tone="courtois, complet",
            depth=5,
            idiolect=["j'en parle à mon fils"],
            commitments=["Aucune relance avant son retour"],
            votes=3,
            evidence=jn.Evidence(grade="assumed", reviewed="2025-08-26"),
        ),
        "social": jn.elsewhere(
            "branch",
            "email",
            because="une vente y ressemblerait aux escroqueries dont on la prévient",
        ),
    },
    "manage": {
        "branch": jn.offered(
            "Carte remise en main propre, adresse mise à jour",
            tone="attentif, souriant",
            depth=3,
            idiolect=["je préfère venir"],
            commitments=["Changement fait devant elle"],
            votes=4,
            evidence=jn.Evidence(grade="survey", n=530, reviewed="2026-06-10"),
        ),
        "atm": jn.offered(
            "Retrait en petites coupures, reçu imprimé",
            tone="lisible, paisible",
            depth=1,
            idiolect=["des billets de dix"],
            commitments=["Mode gros caractères à l'écran"],
            votes=3,
            evidence=jn.Evidence(grade="log", n=21400, reviewed="2026-08-03"),
        ),
        "phone": jn.offered(
            "Virement préparé à voix haute, puis relu ensemble",
            tone="posé, vigilant",
            depth=3,
            idiolect=["vérifions le numéro"],
            commitments=["Bénéficiaire vérifié avant l'envoi"],
            votes=2,
        ),
        "web": jn.offered(
            "Relevés à imprimer, virements entre livrets",
            tone="clair, ordonné",
            depth=3,
            idiolect=["mes papiers de l'année"],
            commitments=["Relevé papier maintenu sur demande"],
        ),
        "app": jn.offered(
            "Solde en grands chiffres, alerte à chaque débit",
            tone="simple, calme",
            depth=1,
            idiolect=["je regarde mon solde"],
            commitments=[jn.Commitment(text="Prévenue dans les 5 min", within="5 min")],
        ),
        "chat": jn.elsewhere(
            "phone", "branch", because="confier une opération à un inconnu par écrit l'inquiète"
        ),
        "email": jn.offered(
            "Confirmation écrite de chaque opération demandée",
            tone="courtois, précis",
            depth=3,
            idiolect=["je la range au classeur"],
            commitments=[jn.Commitment(text="Confirmation sous 24 h", within="24h")],
            votes=3,
        ),
        "social": jn.elsewhere(
            "branch", "phone", because="ni solde ni adresse ne circulent hors de la banque"
        ),
    },
    "service": {
        "branch": jn.offered(
            "Nouvelle carte remise et essayée avec elle",
            tone="rassurant, patient",
            depth=3,
            idiolect=["essayons-la ensemble"],
            commitments=[jn.Commitment(text="Carte en agence sous 5 jours", within="5 days")],
            votes=4,
            evidence=jn.Evidence(grade="interview", n=12, reviewed="2026-03-05"),
        ),
        "atm": jn.offered(
            "Carte avalée : ticket imprimé, agence prévenue",
            tone="clair, apaisant",
            depth=1,
            idiolect=["elle n'est pas ressortie"],
            commitments=[jn.Commitment(text="Appel de l'agence sous 1 jour", within="1 days")],
        ),
        "phone": jn.offered(
            "Carte perdue ou appel suspect : opposition, écoute",
            tone="calme, protecteur",
            depth=4,
            idiolect=["on m'a demandé mon code"],
            commitments=["Paiements bloqués pendant l'appel"],
            votes=5,
            evidence=jn.Evidence(grade="log", n=2350, reviewed="2026-09-02"),
        ),
        "web": jn.offered(
            "Suivi de l'envoi de la carte, frais expliqués",
            tone="clair, sobre",
            depth=3,
            idiolect=["où est passé mon pli"],
            commitments=["Date d'envoi toujours affichée"],
        ),
        "app": jn.offered(
            "Carte mise en pause d'une touche en cas de doute",
            tone="simple, apaisant",
            depth=2,
            idiolect=["dans le doute, je coupe"],
            commitments=["Remise en service à tout moment"],
        ),
        "chat": jn.elsewhere(
            "phone", "branch", because="en pleine inquiétude, il lui faut une voix connue"
        ),
        "email": jn.offered(
            "Récit de l'incident et des sommes rendues",
            tone="courtois, soigneux",
            depth=4,
            idiolect=["je garde une preuve"],
            commitments=[jn.Commitment(text="Compte rendu sous 3 jours", within="3 days")],
            votes=2,
        ),
        "social": jn.elsewhere(
            "phone", "branch", because="les faux conseillers y guettent les victimes de fraude"
        ),
    },
    "complain": {
        "branch": jn.offered(
            "Plainte écoutée puis rédigée avec la directrice",
            tone="empathique, patient",
            depth=4,
            idiolect=["je tiens à vous le dire"],
            commitments=[
                jn.Commitment(
                    text="Copie remise sous 24 h", within="24h", until="complaint-acknowledged"
                )
            ],
            votes=4,
            evidence=jn.Evidence(grade="interview", n=12, reviewed="2026-03-05"),
        ),
        "atm": jn.elsewhere(
            "branch", "phone", because="un distributeur ne tient pas de dossier et ne s'excuse pas"
        ),
        "phone": jn.offered(
            "Récit recueilli, lettre de plainte préparée",
            tone="doux, attentif",
            depth=3,
            idiolect=["je vous raconte tout"],
            commitments=[jn.Commitment(text="Lettre à relire sous 2 jours", within="2 days")],
            votes=2,
        ),
        "web": jn.offered(
            "Dépôt en ligne avec accusé à imprimer",
            tone="formel, lisible",
            depth=3,
            idiolect=["j'ai mon reçu"],
            commitments=[
                jn.Commitment(
                    text="Accusé le jour même", within="1 days", until="complaint-acknowledged"
                )
            ],
        ),
        "app": jn.elsewhere(
            "email", "branch", because="une plainte mérite une page entière, pas un petit écran"
        ),
        "chat": jn.elsewhere(
            "phone", "email", because="elle craint que ses mots s'effacent avec la conversation"
        ),
        "email": jn.offered(
            "Réponse signée, point par point, recours indiqués",
            tone="respectueux, complet",
            depth=5,
            idiolect=["une signature au bas"],
            commitments=[
                jn.Commitment(
                    text="Courrier signé sous 15 jours",
                    within="15 days",
                    until="complaint-answered",
                )
            ],
            votes=4,
            evidence=jn.Evidence(grade="survey", n=88, reviewed="2026-01-16"),
        ),
        "social": jn.elsewhere(
            "branch", "email", because="sa contrariété ne regarde qu'elle et sa banque"
        ),
    },
}
