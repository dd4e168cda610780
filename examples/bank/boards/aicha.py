"""The board of Aïcha Diallo: for each goal, what each channel offers."""

import journeys as jn

BOARD = {
    "inform": {
        "branch": jn.offered(
            "Synthèse patrimoniale prête avant le rendez-vous",
            tone="expert, préparé",
            depth=4,
            idiolect=["allons à l'essentiel"],
            commitments=[jn.Commitment(text="Rendez-vous privé sous 5 jours", within="5 days")],
            votes=5,
            evidence=jn.Evidence(grade="interview", n=10, reviewed="2026-03-14"),
        ),
        "atm": jn.elsewhere(
            "branch",
            "email",
            because="aucune question de patrimoine ne trouve réponse sur un automate de rue",
        ),
        "phone": jn.offered(
            "Ligne directe du banquier privé, avis argumenté",
            tone="disponible, précis",
            depth=3,
            idiolect=["votre avis, en deux phrases"],
            commitments=[jn.Commitment(text="Rappel du banquier privé sous 2 h", within="2h")],
            votes=4,
        ),
        "web": jn.offered(
            "Notes de marché et de fiscalité en accès privé",
            tone="sobre, documenté",
            depth=3,
            idiolect=["où vont les taux"],
            commitments=["Source et date sur chaque note"],
            votes=1,
        ),
        "app": jn.offered(
            "Alerte de seuil de marché ou d'échéance fiscale",
            tone="discret, utile",
            depth=1,
            idiolect=["prévenez-moi avant"],
            commitments=["Trois alertes choisies, pas plus"],
            votes=2,
        ),
        "chat": jn.elsewhere(
            "phone",
            "email",
            because="n'explique pas sa holding à un inconnu dans une fenêtre de discussion",
        ),
        "email": jn.offered(
            "Note d'une page, options, fiscalité, avis tranché",
            tone="structuré, synthétique",
            depth=4,
            idiolect=["une page, pas dix"],
            commitments=[jn.Commitment(text="Note écrite sous 48 h", within="48h")],
            votes=5,
            evidence=jn.Evidence(grade="survey", n=88, reviewed="2025-12-03"),
        ),
        "social": jn.elsewhere(
            "email",
            "branch",
            because="tient à la discrétion et ne lit pas sa banque sur les réseaux",
        ),
    },
    "buy": {
        "branch": jn.offered(
            "Allocation discutée, contrat signé en une séance",
            tone="expert, loyal",
            depth=4,
            idiolect=["que feriez-vous à ma place"],
            commitments=["Frais négociés avant la signature"],
            votes=5,
            evidence=jn.Evidence(grade="interview", n=10, reviewed="2026-03-14"),
        ),
        "atm": jn.elsewhere(
            "branch", because="un placement exige un conseil écrit et un rapport d'adéquation"
        ),
        "phone": jn.offered(
            "Ordre de bourse ou arbitrage avec le banquier",
            tone="attentif, exact",
            depth=3,
            idiolect=["passez l'ordre à ce cours"],
            commitments=[jn.Commitment(text="Avis d'opéré transmis sous 24 h", within="24h")],
            votes=3,
        ),
        "web": jn.offered(
            "Contrat prérempli par le banquier, signé en ligne",
            tone="clair, sécurisé",
            depth=2,
            idiolect=["je signe ce soir"],
            commitments=["Aucune donnée à ressaisir"],
            votes=2,
        ),
        "app": jn.partly(
            "Validation d'un arbitrage déjà proposé",
            tone="épuré, sûr",
            depth=2,
            idiolect=["je valide entre deux réunions"],
            commitments=[jn.Commitment(text="Proposition maintenue 72 h", within="72h")],
            votes=2,
        ),
        "chat": jn.elsewhere(
            "branch",
            "phone",
            because="décide avec un interlocuteur connu, jamais avec le premier disponible",
        ),
        "email": jn.offered(
            "Proposition chiffrée, scénarios et frais compris",
            tone="rigoureux, synthétique",
            depth=4,
            idiolect=["le rendement net après impôt"],
            commitments=[jn.Commitment(text="Proposition signée sous 3 jours", within="3 days")],
            votes=4,
            evidence=jn.Evidence(grade="survey", n=88, reviewed="2025-12-03"),
        ),
        "social": jn.elsewhere(
            "branch",
            "email",
            because="un contrat de capitalisation ne se vend pas dans un fil d'actualité",
        ),
    },
    "manage": {
        "branch": jn.offered(
            "Revue semestrielle, placements et transmission",
            tone="stratégique, franc",
            depth=4,
            idiolect=["où en est la donation"],
            commitments=[jn.Commitment(text="Relevé de décisions sous 48 h", within="48h")],
            votes=4,
            evidence=jn.Evidence(grade="interview", n=10, reviewed="2026-03-14"),
        ),
        "atm": jn.offered(
            "Retrait à plafond relevé, en France et à l'étranger",
            tone="sobre, fiable",
            depth=1,
            idiolect=["du liquide avant l'avion"],
            commitments=["Plafond adapté à chaque voyage"],
        ),
        "phone": jn.offered(
            "Virement important confirmé de vive voix",
            tone="sûr, courtois",
            depth=2,
            idiolect=["débloquez ce virement"],
            commitments=[jn.Commitment(text="Contre-appel de sécurité en 15 min", within="15 min")],
            votes=4,
            evidence=jn.Evidence(grade="log", n=365, reviewed="2026-06-12"),
        ),
        "web": jn.offered(
            "Accès délégué à l'assistante et au comptable",
            tone="sécurisé, ordonné",
            depth=3,
            idiolect=["mon assistante s'en charge"],
            commitments=["Chaque action tracée et nominative"],
            votes=5,
        ),
        "app": jn.offered(
            "Vue consolidée des comptes, titres et contrats",
            tone="épuré, exact",
            depth=2,
            idiolect=["mon total ce matin"],
            commitments=["Valorisation datée du jour"],
            votes=3,
        ),
        "chat": jn.elsewhere(
            "phone",
            "web",
            because="le courant passe par son assistante, habilitée sur l'espace client seulement",
        ),
        "email": jn.offered(
            "IFU et relevés adressés à l'expert-comptable",
            tone="précis, traçable",
            depth=2,
            idiolect=["copie à mon comptable"],
            commitments=[jn.Commitment(text="Pièces transmises sous 24 h", within="24h")],
            votes=3,
        ),
        "social": jn.elsewhere(
            "phone",
            "email",
            because="son nom de dirigeante ne doit jamais côtoyer ses avoirs en public",
        ),
    },
    "service": {
        "branch": jn.offered(
            "Incident repris par le directeur, décision prise",
            tone="responsable, ferme",
            depth=3,
            idiolect=["réglez cela une fois pour toutes"],
            commitments=[jn.Commitment(text="Décision communiquée sous 24 h", within="24h")],
            votes=3,
            evidence=jn.Evidence(grade="assumed", reviewed="2025-10-09"),
        ),
        "atm": jn.elsewhere(
            "phone",
            "branch",
            because="pour une carte retenue, elle attend une personne et non un écran",
        ),
        "phone": jn.offered(
            "Incident suivi par le banquier, sans autre relais",
            tone="calme, décisif",
            depth=3,
            idiolect=["réglez-le, puis rappelez-moi"],
            commitments=[jn.Commitment(text="Rappel avec solution sous 1 h", within="1h")],
            votes=5,
            evidence=jn.Evidence(grade="log", n=142, reviewed="2026-08-18"),
        ),
        "web": jn.offered(
            "Journal de l'incident et responsable nommé",
            tone="factuel, traçable",
            depth=2,
            idiolect=["qui s'en occupe"],
            commitments=[jn.Commitment(text="Responsable affiché sous 2 h", within="2h")],
            votes=1,
        ),
        "app": jn.offered(
            "Carte bloquée, carte de secours commandée",
            tone="immédiat, sûr",
            depth=1,
            idiolect=["ma carte, où est-elle ?"],
            commitments=[jn.Commitment(text="Carte de secours livrée sous 48 h", within="48h")],
            votes=3,
        ),
        "chat": jn.elsewhere(
            "phone",
            because="refuse de raconter l'incident deux fois : son banquier connaît le dossier",
        ),
        "email": jn.offered(
            "Cause, correction et garantie, en dix lignes",
            tone="clair, responsable",
            depth=3,
            idiolect=["la cause et le remède"],
            commitments=[jn.Commitment(text="Rapport d'incident sous 48 h", within="48h")],
            votes=4,
        ),
        "social": jn.elsewhere(
            "phone",
            "email",
            because="un virement rejeté relève du secret bancaire, pas d'un message public",
        ),
    },
    "complain": {
        "branch": jn.offered(
            "Entretien avec le directeur, position motivée",
            tone="respectueux, engagé",
            depth=4,
            idiolect=["je veux parler au responsable"],
            commitments=[
                jn.Commitment(
                    text="Décision du directeur sous 10 jours",
                    within="10 days",
                    until="complaint-answered",
                )
            ],
            votes=4,
            evidence=jn.Evidence(grade="interview", n=7, reviewed="2026-04-22"),
        ),
        "atm": jn.elsewhere(
            "phone",
            "email",
            because="une réclamation engage un nom et une date ; l'automate n'en donne aucun",
        ),
        "phone": jn.offered(
            "Grief recueilli par un responsable identifié",
            tone="posé, engagé",
            depth=2,
            idiolect=["avec qui ai-je parlé"],
            commitments=[
                jn.Commitment(
                    text="Confirmation écrite sous 24 h",
                    within="24h",
                    until="complaint-acknowledged",
                )
            ],
            votes=3,
        ),
        "web": jn.offered(
            "Dépôt par elle ou son mandataire, suivi horodaté",
            tone="sobre, traçable",
            depth=2,
            idiolect=["mon avocat suivra"],
            commitments=[jn.Commitment(text="Mandataire informé sous 48 h", within="48h")],
            votes=1,
        ),
        "app": jn.elsewhere(
            "email", "phone", because="une contestation de frais de gestion ne s'écrit pas du pouce"
        ),
        "chat": jn.elsewhere(
            "branch",
            "email",
            because="exige un signataire identifié, pas un prénom au bout d'un fil",
        ),
        "email": jn.offered(
            "Réponse signée de la direction, calculs joints",
            tone="juridique, courtois",
            depth=4,
            idiolect=["les montants au centime"],
            commitments=[
                jn.Commitment(
                    text="Réponse écrite sous 10 jours",
                    within="10 days",
                    until="complaint-answered",
                )
            ],
            votes=5,
            evidence=jn.Evidence(grade="survey", n=88, reviewed="2025-12-03"),
        ),
        "social": jn.elsewhere(
            "email", "branch", because="un litige patrimonial rendu public nuirait à son entreprise"
        ),
    },
}
