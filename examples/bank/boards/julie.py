"""The board of Julie Moreau: for each goal, what each channel offers."""

import journeys as jn

BOARD = {
    "inform": {
        "branch": jn.elsewhere(
            "app", "chat", because="elle ne traverse pas Lyon pour comparer trois comptes"
        ),
        "atm": jn.elsewhere(
            "app", "web", because="l'écran de retrait n'a pas la place d'expliquer une offre"
        ),
        "phone": jn.elsewhere(
            "chat", "app", because="elle n'appelle jamais ; un prix se confirme par écrit"
        ),
        "web": jn.offered(
            "Grille étudiante complète et conditions en PDF",
            tone="clair, factuel",
            depth=4,
            idiolect=["je compare ce soir"],
            commitments=["Tous les frais sur une page"],
            evidence=jn.Evidence(grade="log", n=8200, reviewed="2026-03-18"),
        ),
        "app": jn.offered(
            "Prix étudiant et simulation en deux écrans",
            tone="direct, positif",
            depth=2,
            idiolect=["sans frais cachés", "en 2 min"],
            commitments=["Prix affiché, prix payé"],
            votes=4,
            evidence=jn.Evidence(grade="survey", n=420, reviewed="2026-05-04"),
        ),
        "chat": jn.offered(
            "Tarif confirmé par écrit par un conseiller",
            tone="vif, chaleureux",
            depth=3,
            idiolect=["c'est vraiment gratuit ?"],
            commitments=[jn.Commitment(text="Conseiller en ligne en 2 min", within="2 min")],
            votes=3,
            evidence=jn.Evidence(grade="interview", n=16, reviewed="2026-02-11"),
        ),
        "email": jn.offered(
            "Récapitulatif de la simulation, lien vers l'appli",
            tone="bref, soigné",
            depth=2,
            idiolect=["je garde ça sous le coude"],
            commitments=["Un seul message, zéro relance"],
        ),
        "social": jn.offered(
            "Vidéos courtes et réponses aux questions publiques",
            tone="complice, léger",
            depth=1,
            idiolect=["c'est quoi le piège ?"],
            commitments=[jn.Commitment(text="Réponse publique en 1 h", within="1h")],
            votes=3,
        ),
    },
    "buy": {
        "branch": jn.elsewhere(
            "app",
            because="pièce d'identité et selfie suffisent, le guichet ne ferait que la déplacer",
        ),
        "atm": jn.elsewhere(
            "app", "chat", because="on ne vérifie aucune identité sur un distributeur de billets"
        ),
        "phone": jn.elsewhere(
            "chat", "app", because="elle relit les clauses à l'écran avant de signer"
        ),
        "web": jn.partly(
            "Demande remplie en ligne, signature dans l'appli",
            tone="guidant, sobre",
            depth=3,
            idiolect=["je finis sur mon tél"],
            commitments=["Saisie reprise là où elle s'arrête"],
        ),
        "app": jn.offered(
            "Compte ouvert avec pièce d'identité et selfie",
            tone="guidant, enjoué",
            depth=3,
            idiolect=["je scanne, c'est bon"],
            commitments=[jn.Commitment(text="RIB disponible en 10 min", within="10 min")],
            votes=5,
            evidence=jn.Evidence(grade="log", n=3100, reviewed="2026-06-22"),
        ),
        "chat": jn.offered(
            "Lien de souscription préparé par le conseiller",
            tone="rassurant, réactif",
            depth=3,
            idiolect=["vous m'envoyez le lien ?"],
            commitments=["Dossier gardé en cas de coupure"],
            votes=2,
        ),
        "email": jn.offered(
            "Contrat signé et droit de rétractation en PDF",
            tone="net, officiel",
            depth=3,
            idiolect=["au cas où je change d'avis"],
            commitments=[jn.Commitment(text="Contrat reçu en 5 min", within="5 min")],
            evidence=jn.Evidence(grade="assumed", reviewed="2025-09-30"),
        ),
        "social": jn.elsewhere(
            "app", "chat", because="aucune pièce d'identité ne passe par une messagerie publique"
        ),
    },
    "manage": {
        "branch": jn.elsewhere(
            "app", "chat", because="changer d'adresse ou de plafond ne vaut pas un trajet en métro"
        ),
        "atm": jn.offered(
            "Retrait sans carte avec un code reçu dans l'appli",
            tone="minimal, clair",
            depth=1,
            idiolect=["je retire et je file"],
            commitments=["Zéro frais sur nos automates"],
            votes=1,
        ),
        "phone": jn.partly(
            "Code secret oublié, renvoyé par le serveur vocal",
            tone="neutre, concis",
            depth=1,
            idiolect=["sans parler à personne"],
            commitments=[jn.Commitment(text="Code envoyé en 3 min", within="3 min")],
        ),
        "web": jn.offered(
            "Relevés, RIB et attestations à télécharger",
            tone="neutre, ordonné",
            depth=3,
            idiolect=["pour mon dossier de bourse"],
            commitments=["Dix ans de relevés en ligne"],
        ),
        "app": jn.offered(
            "Plafond, carte virtuelle et virement instantané",
            tone="direct, fluide",
            depth=2,
            idiolect=["là, tout de suite"],
            commitments=[jn.Commitment(text="Nouveau plafond actif en 1 min", within="1 min")],
            votes=4,
            evidence=jn.Evidence(grade="survey", n=420, reviewed="2026-05-04"),
        ),
        "chat": jn.offered(
            "Changement de situation sur simple photo",
            tone="souple, souriant",
            depth=2,
            idiolect=["je vous envoie la photo"],
            commitments=[jn.Commitment(text="Mise à jour faite sous 24 h", within="24h")],
        ),
        "email": jn.offered(
            "Alerte écrite après chaque changement",
            tone="sobre, net",
            depth=1,
            idiolect=["je n'ai rien demandé"],
            commitments=["Aucun changement sans alerte"],
        ),
        "social": jn.elsewhere(
            "app", "chat", because="on ne modifie pas un compte sous le regard des abonnés"
        ),
    },
    "service": {
        "branch": jn.offered(
            "Retrait de dépannage au guichet, sans carte",
            tone="prévenant, simple",
            depth=2,
            idiolect=["je n'ai plus un euro"],
            commitments=["Argent en main avant de repartir"],
        ),
        "atm": jn.partly(
            "Carte avalée : consigne à l'écran, suite dans l'appli",
            tone="clair, calme",
            depth=1,
            idiolect=["il a gardé ma carte"],
            commitments=[jn.Commitment(text="Carte bloquée en 1 min", within="1 min")],
        ),
        "phone": jn.offered(
            "Opposition de la carte, jour et nuit",
            tone="calme, efficace",
            depth=1,
            idiolect=["on me l'a volée"],
            commitments=[jn.Commitment(text="Opposition faite en 5 min", within="5 min")],
            evidence=jn.Evidence(grade="log", n=960, reviewed="2026-07-08"),
        ),
        "web": jn.offered(
            "Motif du prélèvement rejeté et frais plafonnés",
            tone="factuel, sans reproche",
            depth=3,
            idiolect=["pourquoi ça a sauté"],
            commitments=["Aucun frais découvert après coup"],
            votes=2,
        ),
        "app": jn.offered(
            "Carte bloquée ou débloquée d'une touche",
            tone="direct, rassurant",
            depth=2,
            idiolect=["je la bloque direct"],
            commitments=[jn.Commitment(text="Remplacement posté sous 48 h", within="48h")],
            votes=3,
        ),
        "chat": jn.offered(
            "Incident repris par un conseiller, captures admises",
            tone="empathique, réactif",
            depth=3,
            idiolect=["regardez ma capture"],
            commitments=[jn.Commitment(text="Cause trouvée sous 24 h", within="24h")],
            votes=5,
            evidence=jn.Evidence(grade="interview", n=16, reviewed="2026-02-11"),
        ),
        "email": jn.offered(
            "Compte rendu de l'incident, frais remboursés",
            tone="précis, cordial",
            depth=3,
            idiolect=["au moins j'ai la preuve"],
            commitments=[jn.Commitment(text="Trace écrite sous 3 jours", within="3 days")],
        ),
        "social": jn.elsewhere(
            "chat", "app", because="un incident de compte ne se raconte pas devant tout le monde"
        ),
    },
    "complain": {
        "branch": jn.elsewhere(
            "chat", "web", because="elle veut une trace écrite, pas un entretien derrière une vitre"
        ),
        "atm": jn.elsewhere(
            "app", "chat", because="une machine à billets n'écoute pas une plainte"
        ),
        "phone": jn.partly(
            "Plainte prise à l'oral, relue ensuite dans l'appli",
            tone="calme, à l'écoute",
            depth=2,
            idiolect=["je l'ai déjà écrit ailleurs"],
            commitments=[
                jn.Commitment(
                    text="Dossier visible sous 24 h", within="24h", until="complaint-acknowledged"
                )
            ],
        ),
        "web": jn.offered(
            "Réponse motivée et pièces dans l'espace client",
            tone="formel, accessible",
            depth=4,
            idiolect=["noir sur blanc"],
            commitments=[
                jn.Commitment(
                    text="Réponse motivée sous 15 jours",
                    within="15 days",
                    until="complaint-answered",
                )
            ],
            votes=2,
            evidence=jn.Evidence(grade="log", n=310, reviewed="2026-09-14"),
        ),
        "app": jn.offered(
            "Dossier daté, étape par étape, avec notification",
            tone="transparent, direct",
            depth=3,
            idiolect=["ça en est où"],
            commitments=[
                jn.Commitment(
                    text="Accusé de réception en 1 h", within="1h", until="complaint-acknowledged"
                )
            ],
            votes=4,
        ),
        "chat": jn.offered(
            "Plainte écrite avec un conseiller, numéro remis",
            tone="empathique, responsable",
            depth=3,
            idiolect=["je ne vais pas me répéter"],
            commitments=[
                jn.Commitment(
                    text="Numéro de dossier en 1 h", within="1h", until="complaint-acknowledged"
                )
            ],
            votes=4,
            evidence=jn.Evidence(grade="survey", n=185, reviewed="2025-11-20"),
        ),
        "email": jn.offered(
            "Réponse détaillée et adresse du médiateur",
            tone="posé, personnel",
            depth=4,
            idiolect=["point par point"],
            commitments=[
                jn.Commitment(
                    text="Pièces confirmées sous 2 jours",
                    within="2 days",
                    until="complaint-acknowledged",
                )
            ],
        ),
        "social": jn.partly(
            "Prise en compte publique, relais vers le chat",
            tone="humble, factuel",
            depth=1,
            idiolect=["je préviens les autres"],
            commitments=[
                jn.Commitment(
                    text="Relais vers le chat en 2 h", within="2h", until="complaint-acknowledged"
                )
            ],
            votes=1,
        ),
    },
}
