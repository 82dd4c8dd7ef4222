package samvaad.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.BotName;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.dialogue.Modes;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/**
 * {@code /staff}: shows who helps, invites people by link, removes them at once. An owner manages everybody, an
 * organiser only the desk.
 */
final class StaffHandler {

    private static final int NAME = 60;
    private static final int LABEL = 20;

    private final Staff staff;
    private final Invitations invitations;
    private final StaffMenu menus;
    private final Modes modes;
    private final Outbox outbox;
    private final AuditTable audit;
    private final BotName botName;

    StaffHandler(
            Staff staff,
            Invitations invitations,
            StaffMenu menus,
            Modes modes,
            Outbox outbox,
            AuditTable audit,
            BotName botName) {
        this.staff = staff;
        this.invitations = invitations;
        this.menus = menus;
        this.modes = modes;
        this.outbox = outbox;
        this.audit = audit;
        this.botName = botName;
    }

    void routes(Router router) {
        router.command("staff", Access.ORGANISER, (turn, argument) -> list(turn));
        router.press("staff", Access.ORGANISER, (turn, data) -> list(turn));
        router.press("invite", Access.ORGANISER, this::invite);
        router.press("unstaff", Access.ORGANISER, this::remove);
    }

    /** Somebody opens the link of an invitation. */
    void link(Turn turn, String token) {
        UserId person = turn.from().user();
        Optional<Role> offered = invitations.role(token, turn.now());
        Optional<Role> has = staff.role(person);
        if (offered.isEmpty()) {
            turn.show(turn.say("staff.link.bad"), menu(turn));
        } else if (has.filter(role -> role.mayDoWhat(offered.get())).isPresent()) {
            turn.show(turn.say("staff.already", "role", role(turn, has.get())), menu(turn));
        } else if (invitations.use(token, person, turn.now())) {
            String name = Graphemes.shorten(turn.from().name(), NAME);
            staff.join(person, offered.get(), name, turn.now());
            audit.note(person, name, "joined", offered.get().name(), turn.now());
            turn.show(turn.say("staff.welcome", "role", role(turn, offered.get())), welcome(turn));
        }
    }

    private void list(Turn turn) {
        Html text = turn.say("staff.title");
        Keyboard.Rows rows = Keyboard.rows();
        List<Staff.Member> members = staff.members();
        for (Staff.Member member : members) {
            turn.forStaff(member.person().privateChat());
            text = text.line(turn.say("staff.member", "name", member.name(), "role", role(turn, member.role())));
            if (manages(turn, member.role())) {
                String label = turn.label("button.remove", "name", Graphemes.shorten(member.name(), LABEL));
                rows.row(Button.danger(label, CallbackData.of("unstaff", member.person())));
            }
        }
        for (Role role : List.of(Role.DESK, Role.ORGANISER)) {
            if (manages(turn, role)) {
                rows.row(Button.press(
                        turn.label("button.invite", "role", role(turn, role)), CallbackData.of("invite", role)));
            }
        }
        turn.show(
                text.line(members.isEmpty() ? turn.say("staff.nobody") : Html.EMPTY)
                        .paragraph(turn.say("staff.owners")),
                rows.build());
    }

    private void invite(Turn turn, CallbackData data) {
        Optional<Role> role = List.of(Role.DESK, Role.ORGANISER).stream()
                .filter(one -> data.id(0).filter(one.name()::equals).isPresent())
                .filter(one -> manages(turn, one))
                .findFirst();
        if (role.isEmpty()) {
            turn.stale();
            return;
        }
        String payload = invitations.make(role.get(), turn.from().user(), turn.now());
        audit.note(turn.from().user(), turn.from().name(), "invited", role.get().name(), turn.now());
        String link = botName.link(payload).orElse("https://t.me/?start=" + payload);
        String words = turn.label("staff.forward", "role", role(turn, role.get()));
        Keyboard.Rows rows = Keyboard.rows().row(new Button.Copy(turn.label("button.copyLink"), link));
        botName.shareLink(payload, words)
                .ifPresent(share -> rows.row(new Button.Link(turn.label("button.sendLink"), share)));
        rows.row(Button.press(turn.label("button.staff"), CallbackData.of("staff")));
        Html text = turn.say(
                "staff.invited", "role", role(turn, role.get()), "hours", Invitations.LASTS.toHours(), "link", link);
        Outgoing.Show screen = Outgoing.show(text, rows.build());
        outbox.confidences()
                .with(
                        Confidential.forStaff(),
                        () -> outbox.send(turn.chat(), Lane.ANSWER, Invitations.tag(payload), screen));
    }

    private void remove(Turn turn, CallbackData data) {
        Optional<Staff.Member> member = staff.members().stream()
                .filter(one ->
                        data.id(0).filter(one.person().toString()::equals).isPresent())
                .filter(one -> manages(turn, one.role()))
                .findFirst();
        if (member.isPresent()) {
            UserId person = member.get().person();
            Texts texts = menus.wordsFor(person);
            leave(person);
            audit.note(turn.from().user(), turn.from().name(), "removed", person.toString(), turn.now());
            outbox.send(person.privateChat(), Lane.NUDGE, Outgoing.show(texts.text("staff.removed")));
            turn.toast(turn.label("staff.gone", "name", member.get().name()));
        }
        list(turn);
    }

    /** Cleans up after people who were on the staff but are not any more, by the settings or by a restored backup. */
    void tick(Instant now) {
        invitations.tick(now);
        for (ChatId chat : outbox.confidences().awaitedByStaff()) {
            if (staff.role(new UserId(chat.value())).isEmpty()) {
                outbox.confidences().dropStaff(chat);
            }
        }
    }

    /** The same for somebody about whom nothing may be kept. */
    void forget(UserId person) {
        leave(person);
        invitations.forget(person);
    }

    /** Ends everything that somebody had as a staff member. */
    void leave(UserId person) {
        staff.remove(person);
        outbox.confidences().dropStaff(person.privateChat());
        invitations.takeBack(person);
        modes.close(person.privateChat());
        menus.takeAway(person);
    }

    private boolean manages(Turn turn, Role role) {
        Optional<Role> own = staff.role(turn.from().user());
        return own.filter(Role.OWNER::equals).isPresent()
                || (own.filter(Role.ORGANISER::equals).isPresent() && role == Role.DESK);
    }

    private static String role(Turn turn, Role role) {
        return turn.label("staff.role." + role);
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
