using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class Needs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "needs");

            migrationBuilder.CreateTable(
                name: "need",
                schema: "needs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(70)", maxLength: 70, nullable: false),
                    sentence = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    details = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    concerned = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    territory = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    known = table.Column<int>(type: "integer", nullable: false),
                    known_words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    standing_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    standing_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    moved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hidden_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    author_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    author_language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    author_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    author_person = table.Column<Guid>(type: "uuid", nullable: true),
                    author_proved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hidden_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hidden_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    hidden_person = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    origin_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_need", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "witness",
                schema: "needs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    need_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    browser = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    commune = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hidden_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    hidden_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hidden_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    hidden_person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_witness", x => x.id);
                    table.ForeignKey(
                        name: "fk_witness_need_need_id",
                        column: x => x.need_id,
                        principalSchema: "needs",
                        principalTable: "need",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_witness_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_need_key",
                schema: "needs",
                table: "need",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_need_moved_at",
                schema: "needs",
                table: "need",
                column: "moved_at");

            migrationBuilder.CreateIndex(
                name: "ix_need_slug",
                schema: "needs",
                table: "need",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_need_territory_moved_at",
                schema: "needs",
                table: "need",
                columns: new[] { "territory", "moved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_witness_need_id_browser",
                schema: "needs",
                table: "witness",
                columns: new[] { "need_id", "browser" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_witness_need_id_person_id",
                schema: "needs",
                table: "witness",
                columns: new[] { "need_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_witness_person_id",
                schema: "needs",
                table: "witness",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "witness",
                schema: "needs");

            migrationBuilder.DropTable(
                name: "need",
                schema: "needs");
        }
    }
}
