using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class ObjectsConversations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "objects");

            migrationBuilder.CreateTable(
                name: "cadence_choice",
                schema: "objects",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cadence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cadence_choice", x => new { x.person_id, x.kind });
                    table.ForeignKey(
                        name: "fk_cadence_choice_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "comment",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<string>(type: "character varying(77)", maxLength: 77, nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    markdown = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    audience = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    hidden_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hidden_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    hidden_person = table.Column<Guid>(type: "uuid", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    written_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    written_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comment", x => x.id);
                    table.ForeignKey(
                        name: "fk_comment_comment_parent",
                        column: x => x.parent,
                        principalSchema: "objects",
                        principalTable: "comment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_comment_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "cooperations",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "follow",
                schema: "objects",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<string>(type: "character varying(77)", maxLength: 77, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow", x => new { x.person_id, x.on });
                    table.ForeignKey(
                        name: "fk_follow_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notification",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<string>(type: "character varying(77)", maxLength: 77, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    letter_due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notification", x => x.id);
                    table.ForeignKey(
                        name: "fk_notification_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<string>(type: "character varying(77)", maxLength: 77, nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decision = table.Column<int>(type: "integer", nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "cooperations",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_report_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_comment_cooperation_id",
                schema: "objects",
                table: "comment",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_comment_on_id",
                schema: "objects",
                table: "comment",
                columns: new[] { "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_comment_parent_id",
                schema: "objects",
                table: "comment",
                columns: new[] { "parent", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_on",
                schema: "objects",
                table: "follow",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_notification_at",
                schema: "objects",
                table: "notification",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_notification_letter_due",
                schema: "objects",
                table: "notification",
                column: "letter_due",
                filter: "letter_due IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notification_person_id_id",
                schema: "objects",
                table: "notification",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notification_unread",
                schema: "objects",
                table: "notification",
                column: "person_id",
                filter: "read_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_report_cooperation_id_id",
                schema: "objects",
                table: "report",
                columns: new[] { "cooperation_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_report_on",
                schema: "objects",
                table: "report",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_report_person_id",
                schema: "objects",
                table: "report",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cadence_choice",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "comment",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "follow",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "notification",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "report",
                schema: "objects");
        }
    }
}
