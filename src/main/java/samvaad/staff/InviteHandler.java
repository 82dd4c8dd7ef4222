package samvaad.staff;

import java.util.List;
import samvaad.bot.BotName;
import samvaad.bot.Core;
import samvaad.bot.Duties;
import samvaad.bot.Duties.Duty;
import samvaad.bot.Role;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.EventScope;
import samvaad.event.Events;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.text.Graphemes;
import samvaad.text.Html;

/** Makes the links that invite people to the staff, and takes in whoever opens one. */
final class InviteHandler {

    private static final int NAME = 60;

    private final Staff staff;
    private final Events events;
    private final DutyWords words;
    private final Invitations invitations;
    private final Outbox outbox;
    private final AuditTable audit;
    private final BotName botName;

    InviteHandler(Core core, Staff staff, Invitations invitations, AuditTable audit) {
        this.staff = staff;
        this.events = core.events();
        this.words = new DutyWords(core.events());
        this.invitations = invitations;
        this.outbox = core.outbox();
        this.audit = audit;
        this.botName = core.botName();
    }

    /** Somebody opens the link of an invitation. */
    void link(Turn turn, String token) {
        UserId person = turn.from().user();
        List<Duty> offered = invitations.offered(token, turn.now());
        Duties has = staff.duties(person);
        if (offered.isEmpty()) {
            turn.show(turn.say("staff.link.bad"), menu(turn));
        } else if (offered.stream().allMatch(duty -> has.include(duty, events))) {
            String role =
                    has.highest().map(own -> DutyWords.role(own, turn.texts())).orElse("");
            turn.show(turn.say("staff.already", "role", role), menu(turn));
        } else if (invitations.use(token, person, turn.now())) {
            String name = Graphemes.shorten(turn.from().name(), NAME);
            boolean joined = staff.join(person, offered, name, turn.now());
            Role role = offered.get(0).role();
            List<EventScope> scopes = offered.stream().map(Duty::events).toList();
            if (joined) {
                audit.note(person, name, "joined", role + " " + StaffTable.written(scopes), turn.now());
            }
            turn.show(
                    turn.say(
                            "staff.welcome",
                            "role",
                            DutyWords.role(role, turn.texts()),
                            "events",
                            words.of(scopes, turn.texts())),
                    welcome(turn));
        }
    }

    /** Shows a link for the role and events that were chosen. */
    void make(Turn turn, DutyChoice choice) {
        Role role = choice.role();
        String payload = invitations.make(role, choice.events(), turn.from().user(), turn.now());
        String detail = role + " " + StaffTable.written(choice.events());
        audit.note(turn.from().user(), turn.from().name(), "invited", detail, turn.now());
        String link = botName.link(payload).orElse("https://t.me/?start=" + payload);
        String forward = turn.label("staff.forward", "role", DutyWords.role(role, turn.texts()));
        Keyboard.Rows rows = Keyboard.rows().row(new Button.Copy(turn.label("button.copyLink"), link));
        botName.shareLink(payload, forward)
                .ifPresent(share -> rows.row(new Button.Link(turn.label("button.sendLink"), share)));
        rows.row(Button.press(turn.label("button.staff"), CallbackData.of("staff")));
        Html text = turn.say(
                "staff.invited",
                "role",
                DutyWords.role(role, turn.texts()),
                "events",
                words.of(choice.events(), turn.texts()),
                "hours",
                Invitations.LASTS.toHours(),
                "link",
                link);
        Outgoing.Show screen = Outgoing.show(text, rows.build());
        outbox.confidences()
                .with(
                        Confidential.forStaff(),
                        () -> outbox.send(turn.chat(), Lane.ANSWER, Invitations.tag(payload), screen));
    }

    private static Keyboard welcome(Turn turn) {
        return Keyboard.rows()
                .row(Button.main(turn.label("button.checkin"), CallbackData.of("gate")))
                .row(Button.press(turn.label("button.menu"), CallbackData.of("menu")))
                .build();
    }

    private static Keyboard menu(Turn turn) {
        return Keyboard.rows()
                .row(Button.main(turn.label("button.menu"), CallbackData.of("menu")))
                .build();
    }
}
