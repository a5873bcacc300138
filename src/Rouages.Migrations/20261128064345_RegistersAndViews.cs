using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class RegistersAndViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "adaptation",
                schema: "assessments",
                table: "campaign",
                type: "jsonb",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "actor_experience",
                schema: "steering",
                columns: table => new
                {
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    story = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    is_anonymous = table.Column<bool>(type: "boolean", nullable: false),
                    agreed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    agreed_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    agreed_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actor_experience", x => x.action_id);
                    table.ForeignKey(
                        name: "fk_actor_experience_plan_action_action_id",
                        column: x => x.action_id,
                        principalSchema: "steering",
                        principalTable: "plan_action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decision",
                schema: "steering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    manner = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    present = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    follows = table.Column<Guid>(type: "uuid", nullable: true),
                    effect = table.Column<int>(type: "integer", nullable: true),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    origin_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    origin_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "cooperations",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_decision_plan_action_action_id",
                        column: x => x.action_id,
                        principalSchema: "steering",
                        principalTable: "plan_action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "late_told",
                schema: "steering",
                columns: table => new
                {
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_late_told", x => x.action_id);
                    table.ForeignKey(
                        name: "fk_late_told_plan_action_action_id",
                        column: x => x.action_id,
                        principalSchema: "steering",
                        principalTable: "plan_action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minutes",
                schema: "steering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    referent = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    course = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    more = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    partners = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    next_note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    next_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    excused = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    removed_person = table.Column<Guid>(type: "uuid", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    written_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    written_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes", x => x.id);
                    table.ForeignKey(
                        name: "fk_minutes_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "cooperations",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "shared_document",
                schema: "steering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    theme = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    size = table.Column<int>(type: "integer", nullable: false),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    added_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_document", x => x.id);
                    table.ForeignKey(
                        name: "fk_shared_document_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "cooperations",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subject",
                schema: "workshops",
                columns: table => new
                {
                    workshop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    column = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<int>(type: "integer", nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    choice = table.Column<int>(type: "integer", nullable: false),
                    chosen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    chosen_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    chosen_person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject", x => new { x.workshop_id, x.column });
                    table.ForeignKey(
                        name: "fk_subject_workshop_workshop_id",
                        column: x => x.workshop_id,
                        principalSchema: "workshops",
                        principalTable: "workshop",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minutes_attendee",
                schema: "steering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    minutes_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_attendee", x => x.id);
                    table.ForeignKey(
                        name: "fk_minutes_attendee_minutes_minutes_id",
                        column: x => x.minutes_id,
                        principalSchema: "steering",
                        principalTable: "minutes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_actor_experience_stage",
                schema: "steering",
                table: "actor_experience",
                column: "stage");

            migrationBuilder.CreateIndex(
                name: "ix_decision_action_id",
                schema: "steering",
                table: "decision",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_decision_cooperation_id_decided_on",
                schema: "steering",
                table: "decision",
                columns: new[] { "cooperation_id", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_follows",
                schema: "steering",
                table: "decision",
                column: "follows",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_minutes_cooperation_id_held_on",
                schema: "steering",
                table: "minutes",
                columns: new[] { "cooperation_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_minutes_attendee_minutes_id",
                schema: "steering",
                table: "minutes_attendee",
                column: "minutes_id");

            migrationBuilder.CreateIndex(
                name: "ix_shared_document_cooperation_id_document",
                schema: "steering",
                table: "shared_document",
                columns: new[] { "cooperation_id", "document" });

            migrationBuilder.CreateIndex(
                name: "ix_subject_about",
                schema: "workshops",
                table: "subject",
                column: "about");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actor_experience",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "decision",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "late_told",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "minutes_attendee",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "shared_document",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "subject",
                schema: "workshops");

            migrationBuilder.DropTable(
                name: "minutes",
                schema: "steering");

            migrationBuilder.DropColumn(
                name: "adaptation",
                schema: "assessments",
                table: "campaign");
        }
    }
}
