"""The board of Foyer Nguyen-Dubois: for each goal, what each channel offers."""

import journeys as jn

BOARD = {
    "inform": {
        "branch": jn.offered(
            "Bilan du foyer à deux, projet par projet, chiffré",
            tone="patient, à l'écoute",
            depth=5,
            idiolect=["on en parle à deux"],
            commitments=[
                jn.Commitment(text="Rendez-vous d'une heure sous 7 jours", within="7 days")
            ],
            votes=4,
            evidence=jn.Evidence(grade="interview", n=18, reviewed="2026-03-14"),
        ),
        "atm": jn.elsewhere(
            "web",
            "branch",
            because="on ne compare ni crédit ni assurance debout devant un automate",
        ),
        "phone": jn.partly(
            "Premières questions, puis rendez-vous en agence",
            tone="posé, disponible",
            depth=2,
            idiolect=["juste une question"],
            commitments=["Rendez-vous fixé pendant l'appel"],
        ),
        "web": jn.offered(
            "Comparateur de prêts, d'épargne et d'assurances",
            tone="clair, complet",
            depth=5,
            idiolect=["on compare d'abord"],
            commitments=["Hypothèses de calcul affichées"],
            votes=5,
            evidence=jn.Evidence(grade="log", n=6240, reviewed="2026-09-07"),
        ),
        "app": jn.offered(
            "Capacité d'emprunt, mensualité et reste à vivre",
            tone="sobre, visuel",
            depth=3,
            idiolect=["combien par mois ?"],
            commitments=["Simulation partagée entre conjoints"],
            votes=3,
        ),
        "chat": jn.offered(
            "Avis sur une simulation avant le rendez-vous",
            tone="cordial, précis",
            depth=2,
            idiolect=["on hésite entre deux durées"],
            commitments=["Échange joint au dossier du foyer"],
            votes=1,
        ),
        "email": jn.offered(
            "Étude comparée des durées et des taux, à relire",
            tone="structuré, argumenté",
            depth=5,
            idiolect=["on relira ce week-end"],
            commitments=[jn.Commitment(text="Étude écrite sous 3 jours", within="3 days")],
            votes=2,
            evidence=jn.Evidence(grade="survey", n=312, reviewed="2025-11-20"),
        ),
        "social": jn.elsewhere(
            "web",
            "branch",
            because="ne parle pas de l'argent du foyer en public ; préfère simuler au calme",
        ),
    },
    "buy": {
        "branch": jn.offered(
            "Prêt immobilier, assurance et garantie réunis",
            tone="rassurant, méthodique",
            depth=5,
            idiolect=["le même taux noir sur blanc"],
            commitments=[jn.Commitment(text="Accord de principe sous 5 jours", within="5 days")],
            votes=5,
            evidence=jn.Evidence(grade="interview", n=14, reviewed="2026-03-14"),
        ),
        "atm": jn.elsewhere(
            "branch",
            "web",
            because="un contrat se lit et se signe à deux, jamais entre deux retraits",
        ),
        "phone": jn.partly(
            "Avancement du prêt, sans signature à distance",
            tone="courtois, concret",
            depth=2,
            idiolect=["le notaire a tout reçu ?"],
            commitments=["Même interlocuteur jusqu'au notaire"],
        ),
        "web": jn.offered(
            "Assurance habitation et demande de prêt en ligne",
            tone="clair, progressif",
            depth=4,
            idiolect=["une seule assurance pour tous"],
            commitments=[jn.Commitment(text="Assurance annulable sous 14 jours", within="14 days")],
            votes=4,
            evidence=jn.Evidence(grade="log", n=1870, reviewed="2026-06-30"),
        ),
        "app": jn.partly(
            "Livret A de l'enfant, pièces prises en photo",
            tone="simple, chaleureux",
            depth=3,
            idiolect=["un livret pour la petite"],
            commitments=["Demande reprise où elle s'est arrêtée"],
            votes=2,
        ),
        "chat": jn.elsewhere(
            "web",
            "branch",
            because="engage vingt ans de budget : veut un document, pas un fil de messages",
        ),
        "email": jn.offered(
            "Offre de prêt et FISE aux deux emprunteurs",
            tone="formel, limpide",
            depth=4,
            idiolect=["chacun son exemplaire"],
            commitments=[jn.Commitment(text="Réflexion de 10 jours respectée", within="10 days")],
            votes=3,
        ),
        "social": jn.elsewhere(
            "branch",
            "email",
            because="aucune vente de crédit ni d'assurance sur un réseau ouvert à tous",
        ),
    },
    "manage": {
        "branch": jn.offered(
            "Compte joint et procurations revus chaque année",
            tone="attentif, prévoyant",
            depth=4,
            idiolect=["qui peut signer quoi"],
            commitments=["Point annuel à la date choisie"],
            votes=3,
            evidence=jn.Evidence(grade="survey", n=312, reviewed="2025-11-20"),
        ),
        "atm": jn.offered(
            "Espèces et chèques déposés sur le compte joint",
            tone="neutre, lisible",
            depth=1,
            idiolect=["le chèque de mamie"],
            commitments=["Reçu avec image du chèque déposé"],
        ),
        "phone": jn.offered(
            "Changement d'adresse pour toute la famille",
            tone="efficace, souriant",
            depth=2,
            idiolect=["on déménage en juin"],
            commitments=["Un seul appel pour tous les comptes"],
            votes=1,
        ),
        "web": jn.offered(
            "Budget du foyer, prêt modulé, comptes des enfants",
            tone="ordonné, transparent",
            depth=4,
            idiolect=["tout au même endroit"],
            commitments=["Nouvel échéancier vu avant validation"],
            votes=4,
            evidence=jn.Evidence(grade="log", n=9315, reviewed="2026-09-07"),
        ),
        "app": jn.offered(
            "Carte de l'ado, plafonds et dépenses partagées",
            tone="pratique, rassurant",
            depth=3,
            idiolect=["bloquer la carte du grand"],
            commitments=["Alerte envoyée aux deux parents"],
            votes=5,
        ),
        "chat": jn.offered(
            "Aide pas à pas pour une option ou un bénéficiaire",
            tone="aimable, guidant",
            depth=2,
            idiolect=["c'est dans quel menu ?"],
            commitments=[
                jn.Commitment(text="Réponse d'un conseiller sous 10 min", within="10 min")
            ],
        ),
        "email": jn.offered(
            "Attestations pour le notaire, l'impôt ou l'école",
            tone="soigné, utile",
            depth=2,
            idiolect=["un papier pour le notaire"],
            commitments=[jn.Commitment(text="Attestation signée sous 2 jours", within="2 days")],
            votes=1,
        ),
        "social": jn.elsewhere(
            "web", "app", because="ni nom d'enfant ni numéro de compte sur une plateforme publique"
        ),
    },
    "service": {
        "branch": jn.offered(
            "Prélèvement rejeté repris, budget remis à plat",
            tone="calme, sans jugement",
            depth=4,
            idiolect=["ça ne nous arrive jamais"],
            commitments=[jn.Commitment(text="Frais de rejet revus sous 5 jours", within="5 days")],
            votes=4,
            evidence=jn.Evidence(grade="interview", n=11, reviewed="2026-04-22"),
        ),
        "atm": jn.elsewhere(
            "app",
            "phone",
            because="une carte avalée ou perdue se traite avec une personne ou depuis l'appli",
        ),
        "phone": jn.offered(
            "Opposition jour et nuit, puis nouvelle carte",
            tone="calme, protecteur",
            depth=2,
            idiolect=["on nous a volé le sac"],
            commitments=["Carte bloquée avant la fin de l'appel"],
            votes=5,
            evidence=jn.Evidence(grade="log", n=4410, reviewed="2026-08-18"),
        ),
        "web": jn.offered(
            "Suivi de l'incident, cause, étapes, date prévue",
            tone="factuel, régulier",
            depth=4,
            idiolect=["où ça bloque exactement"],
            commitments=[jn.Commitment(text="Étape suivante datée sous 24 h", within="24h")],
            votes=3,
        ),
        "app": jn.offered(
            "Carte verrouillée, livraison de la nouvelle suivie",
            tone="net, apaisant",
            depth=3,
            idiolect=["la carte n'est pas arrivée"],
            commitments=[jn.Commitment(text="Nouvelle carte postée sous 48 h", within="48h")],
            votes=4,
        ),
        "chat": jn.offered(
            "Refus de paiement examiné avec un conseiller",
            tone="méthodique, poli",
            depth=3,
            idiolect=["pourtant il y a de quoi"],
            commitments=["Historique transmis à l'agence"],
        ),
        "email": jn.offered(
            "Compte rendu de l'incident et de sa correction",
            tone="explicatif, posé",
            depth=4,
            idiolect=["qu'on sache pourquoi"],
            commitments=[jn.Commitment(text="Cause expliquée sous 5 jours", within="5 days")],
            votes=2,
        ),
        "social": jn.elsewhere(
            "app",
            "phone",
            because="l'équipe des réseaux n'a accès à aucun compte et ne peut rien débloquer",
        ),
    },
    "complain": {
        "branch": jn.offered(
            "Désaccord exposé au directeur, en tête-à-tête",
            tone="humble, attentif",
            depth=4,
            idiolect=["être entendus tous les deux"],
            commitments=[
                jn.Commitment(
                    text="Réponse du directeur en 15 jours",
                    within="15 days",
                    until="complaint-answered",
                )
            ],
            votes=4,
            evidence=jn.Evidence(grade="interview", n=9, reviewed="2026-04-22"),
        ),
        "atm": jn.elsewhere(
            "web",
            "branch",
            because="aucun écran d'automate ne recueille un désaccord et ses justificatifs",
        ),
        "phone": jn.offered(
            "Plainte mise par écrit et relue au téléphone",
            tone="respectueux, précis",
            depth=2,
            idiolect=["on veut une trace"],
            commitments=[
                jn.Commitment(
                    text="Numéro de dossier sous 24 h", within="24h", until="complaint-acknowledged"
                )
            ],
            votes=2,
        ),
        "web": jn.offered(
            "Réclamation déposée avec pièces, suivi daté",
            tone="sobre, transparent",
            depth=4,
            idiolect=["où en est notre dossier"],
            commitments=[
                jn.Commitment(
                    text="Accusé de réception sous 48 h",
                    within="48h",
                    until="complaint-acknowledged",
                )
            ],
            votes=3,
            evidence=jn.Evidence(grade="log", n=286, reviewed="2026-07-06"),
        ),
        "app": jn.partly(
            "Avancement de la réclamation, pièces ajoutées",
            tone="simple, respectueux",
            depth=3,
            idiolect=["on complète ce soir"],
            commitments=[jn.Commitment(text="Point d'étape daté sous 7 jours", within="7 days")],
            votes=1,
        ),
        "chat": jn.elsewhere(
            "web",
            "branch",
            because="un désaccord de fond se pose par écrit, avec l'accord des deux conjoints",
        ),
        "email": jn.offered(
            "Courrier point par point, avec voies de recours",
            tone="sincère, argumenté",
            depth=5,
            idiolect=["une réponse à chaque point"],
            commitments=[
                jn.Commitment(
                    text="Chaque grief traité sous 15 jours",
                    within="15 days",
                    until="complaint-answered",
                )
            ],
            votes=4,
        ),
        "social": jn.elsewhere(
            "email",
            "web",
            because="garder le litige privé protège aussi le conjoint et les enfants",
        ),
    },
}
