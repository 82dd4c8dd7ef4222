package samvaad.person;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Feature;
import samvaad.bot.Features;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.store.BackupFolder;
import samvaad.text.Html;
import samvaad.text.LongText;
import samvaad.text.Moments;

/** {@code /mydata} and {@code /forget}: people can see everything kept about them, and have it erased. */
final class OwnData {

    /** What does not fit into one message goes into the file that comes with it. */
    private static final int ROOM = LongText.MESSAGE - 200;

    private final People people;
    private final Erasure erasure;
    private final Features features;
    private final OwnLines lines;

    OwnData(People people, Erasure erasure, Features features, OwnLines lines) {
        this.lines = lines;
        this.people = people;
        this.erasure = erasure;
        this.features = features;
    }

    void routes(Router router) {
        router.command("mydata", (turn, argument) -> show(turn));
        router.press("mydata", (turn, data) -> show(turn));
        router.command("forget", (turn, argument) -> ask(turn));
        router.press("forget", (turn, data) -> ask(turn));
        router.press("forgetyes", (turn, data) -> forget(turn));
    }

    private void show(Turn turn) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("telegram_id", turn.from().user().value());
        people.saved(turn.from().user()).ifPresent(language -> json.put("language", language.code()));
        Html text = turn.say("mydata.title", "language", turn.texts().name(turn.language()));
        boolean nothing = true;
        for (Feature feature : features) {
            Html words = feature.ownData(turn);
            feature.addOwnData(turn, json);
            for (OwnRows rows : feature.ownRows()) {
                words = words.line(lines.words(turn, rows));
                lines.json(turn, rows, json);
            }
            nothing &= words.isEmpty();
            text = text.paragraph(words);
        }
        Keyboard keyboard = Keyboard.rows()
                .row(Button.press(turn.label("button.privacy"), CallbackData.of("privacy")))
                .row(Button.danger(turn.label("button.forget"), CallbackData.of("forget")))
                .row(Button.press(turn.label("button.menu"), CallbackData.of("menu")))
                .build();
        Optional<Instant> forgotten = erasure.forgottenAt(turn.from().user());
        if (forgotten.isPresent()) {
            text = text.paragraph(turn.say(
                    "mydata.forgotten",
                    "at",
                    Moments.dayAndTime(forgotten.get().atZone(Privacy.INDIA), turn.texts()),
                    "days",
                    Erasure.LISTED.toDays()));
        }
        List<Html> parts = LongText.split(nothing ? text.paragraph(turn.say("mydata.nothing")) : text, ROOM);
        Html shown = parts.size() == 1 ? parts.get(0) : parts.get(0).paragraph(turn.say("mydata.more"));
        turn.show(shown, keyboard);
        turn.send(new Outgoing.File(
                new Outgoing.Media.Once(json.toPrettyString(), "mydata.json"), turn.say("mydata.file"), Keyboard.NONE));
    }

    private static void ask(Turn turn) {
        Keyboard keyboard = Keyboard.rows()
                .row(
                        Button.danger(turn.label("button.yes"), CallbackData.of("forgetyes")),
                        Button.press(turn.label("button.no"), CallbackData.of("menu")))
                .build();
        turn.show(
                turn.say("forget.ask", "backups", BackupFolder.KEPT.toDays(), "erased", Erasure.LISTED.toDays()),
                keyboard);
    }

    private void forget(Turn turn) {
        erasure.erase(turn.from().user(), turn.now());
        turn.show(turn.say("forget.done"));
    }
}
