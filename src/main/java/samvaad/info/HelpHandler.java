package samvaad.info;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import samvaad.bot.Access;
import samvaad.bot.BotName;
import samvaad.bot.Precedence;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.text.Html;

/** {@code /help}, and the reply to anything nobody else can answer. There is always a way on. */
final class HelpHandler {

    private final EventChoice choice;
    private final BotName botName;
    private final CommandList commands;
    private final BiFunction<Turn, String, Button> askButton;

    /** @param askButton makes the button that sends what was not understood to the organisers */
    HelpHandler(EventChoice choice, BotName botName, CommandList commands, BiFunction<Turn, String, Button> askButton) {
        this.choice = choice;
        this.botName = botName;
        this.commands = commands;
        this.askButton = askButton;
    }

    void routes(Router router) {
        router.command("help", Access.GROUPS, (turn, argument) -> help(turn, router));
        router.press("help", Access.GROUPS, (turn, data) -> help(turn, router));
        router.unknown((turn, name) -> {
            if (name.isEmpty()) {
                turn.stale();
            } else {
                turn.show(turn.say("unknown.command"), menu(turn));
            }
        });
        router.personalInGroup((turn, name) -> toPrivateChat(turn));
        router.input(Precedence.REST, this::unknown);
    }

    /** Last in line for inputs: nobody else took it. */
    private boolean unknown(Turn turn, Incoming input) {
        if (input instanceof Incoming.Text text) {
            Keyboard.Rows rows = Keyboard.rows();
            rows.row(askButton.apply(turn, text.text()));
            turn.show(turn.say("unknown.text"), rows.row(menuRow(turn)).build());
        } else {
            turn.show(turn.say("unknown.media"), menu(turn));
        }
        return true;
    }

    private void help(Turn turn, Router router) {
        Html text = turn.say("help.text").line(lines(turn, commands.forEverybody()));
        Html staff = lines(turn, commands.forStaff(role -> router.mayDo(turn, role)));
        if (!staff.isEmpty()) {
            text = text.paragraph(turn.say("help.staff").line(staff));
        }
        Optional<Event> event = choice.silently(turn);
        if (event.isPresent()) {
            Html contact = EventWords.contact(event.get(), turn.texts());
            text = text.paragraph(contact.isEmpty() ? turn.say("contact.unknown") : contact);
        }
        turn.show(text, menu(turn));
    }

    private static Html lines(Turn turn, List<String> commands) {
        Html lines = Html.EMPTY;
        for (String name : commands) {
            lines = lines.line(turn.say("help.command", "name", name, "what", turn.label("command." + name)));
        }
        return lines;
    }

    private void toPrivateChat(Turn turn) {
        if (turn.incoming() instanceof Incoming.ButtonPress) {
            turn.alert(turn.label("group.private"));
            return;
        }
        Keyboard.Rows rows = Keyboard.rows();
        botName.link("").ifPresent(link -> rows.row(new Button.Link(turn.label("button.openChat"), link)));
        turn.show(turn.say("group.private"), rows.build());
    }

    private static Keyboard menu(Turn turn) {
        return Keyboard.rows().row(menuRow(turn)).build();
    }

    private static List<Button> menuRow(Turn turn) {
        return List.of(
                Button.main(turn.label("button.menu"), CallbackData.of("menu")),
                Button.press(turn.label("button.faq"), CallbackData.of("faq")));
    }
}
