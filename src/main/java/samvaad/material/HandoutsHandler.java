package samvaad.material;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.CallbackData;
import samvaad.event.Event;
import samvaad.event.Handout.Readers;
import samvaad.info.EventChoice;
import samvaad.mailing.Audience;
import samvaad.mailing.Mailing;
import samvaad.mailing.MailingScreens;
import samvaad.mailing.Mailings;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.Texts;

/** For organisers: everything there is to take home, announced by a mailing, or withdrawn. */
final class HandoutsHandler {

    private final EventChoice choice;
    private final DocumentTable table;
    private final DocumentScreens screens;
    private final Materials materials;
    private final Mailings mailings;
    private final Router router;

    HandoutsHandler(
            EventChoice choice,
            DocumentTable table,
            DocumentScreens screens,
            Materials materials,
            Mailings mailings,
            Router router) {
        this.choice = choice;
        this.table = table;
        this.screens = screens;
        this.materials = materials;
        this.mailings = mailings;
        this.router = router;
    }

    void routes() {
        router.press(
                "handouts",
                Access.ORGANISER,
                About.EVENT,
                (turn, data) -> choice.named(turn, data).ifPresent(event -> list(turn, event)));
        router.press("mat", Access.ORGANISER, About.EVENT, (turn, data) -> named(turn, data, this::one));
        router.press("matsay", Access.ORGANISER, About.EVENT, (turn, data) -> named(turn, data, this::announce));
        router.press("matout", Access.ORGANISER, About.EVENT, (turn, data) -> named(turn, data, this::withdraw));
    }

    private interface OnMaterial {
        void pressed(Turn turn, Event event, Material material);
    }

    private void named(Turn turn, CallbackData data, OnMaterial pressed) {
        Optional<Event> event = choice.named(turn, data);
        event.ifPresent(found -> materials
                .find(found, data.id(1).orElse(""))
                .ifPresentOrElse(material -> pressed.pressed(turn, found, material), () -> list(turn, found)));
    }

    private void list(Turn turn, Event event) {
        turn.show(DocumentScreens.list(materials.of(event), event, turn.texts()));
    }

    private void one(Turn turn, Event event, Material material) {
        turn.show(DocumentScreens.one(material, event, Optional.empty(), turn.texts()));
    }

    /** Prepares a mailing to those who can have it, and shows it as it will arrive. */
    private void announce(Turn turn, Event event, Material material) {
        Map<Language, Html> words = new LinkedHashMap<>();
        for (Language language : turn.texts().messages().languages()) {
            words.put(language, words(material, event, turn.texts().messages().in(language)));
        }
        Optional<String> document = material.content() instanceof Material.Content.AtTelegram kept
                ? Optional.of(kept.fileId())
                : Optional.empty();
        Mailing draft = mailings.draft(
                event,
                audience(material.readers()),
                words,
                document,
                turn.from().user(),
                turn.language(),
                turn.now());
        router.perform(turn, MailingScreens.data(draft, "preview"));
    }

    private static Html words(Material material, Event event, Texts texts) {
        String title = material.title().in(texts.language());
        Html news = texts.text(
                "handout.news", "title", title, "event", event.title().in(texts.language()));
        return material.content() instanceof Material.Content.Link link
                ? news.line(Html.escape(link.url()))
                : news.line(texts.text("handout.newsWhere"));
    }

    private static String audience(Readers readers) {
        return switch (readers) {
            case EVERYBODY -> Audience.ALL.id();
            case REGISTERED -> Audience.CONFIRMED.id();
            case ENTERED -> Audience.ENTERED.id();
        };
    }

    /** It is a draft of whoever withdrew it, who can publish it again or discard it. */
    private void withdraw(Turn turn, Event event, Material material) {
        Optional<Long> id = Document.number(material.id());
        if (id.isEmpty() || !table.withdraw(id.get(), turn.from().user(), turn.now())) {
            list(turn, event);
            return;
        }
        turn.toast(turn.label("handout.withdrawn"));
        table.find(id.get())
                .ifPresent(document ->
                        turn.show(DocumentHandler.slot(document), screens.draft(document, event, turn.texts())));
    }
}
