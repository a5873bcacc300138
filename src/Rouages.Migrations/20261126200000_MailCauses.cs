using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class MailCauses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "fault", schema: "storage", table: "outgoing_mail", type: "integer", nullable: true);

            migrationBuilder.AddColumn<bool>(name: "leaves_no_trace", schema: "storage", table: "outgoing_mail", type: "boolean", nullable: false, defaultValue: false);

            migrationBuilder.AddColumn<Guid>(name: "person_id", schema: "storage", table: "outgoing_mail", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "posted_by", schema: "storage", table: "outgoing_mail", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "source_id", schema: "storage", table: "outgoing_mail", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<string>(name: "source_kind", schema: "storage", table: "outgoing_mail", type: "character varying(40)", maxLength: 40, nullable: true);

            migrationBuilder.CreateTable(
                name: "mail_allowance",
                schema: "storage",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    used = table.Column<int>(type: "integer", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table => table.PrimaryKey("pk_mail_allowance", x => x.key));

            migrationBuilder.CreateIndex(name: "ix_mail_allowance_ends_at", schema: "storage", table: "mail_allowance", column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_person_id", schema: "storage", table: "outgoing_mail", column: "person_id", filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_posted_by", schema: "storage", table: "outgoing_mail", column: "posted_by", filter: "posted_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_source_id", schema: "storage", table: "outgoing_mail", column: "source_id", filter: "source_id IS NOT NULL");

            // Letters about an account that are known by its address go with the account from now on.
            migrationBuilder.Sql("""
                UPDATE storage.outgoing_mail mail SET person_id = person.id
                FROM directory.person person WHERE person.normalized_email = upper(mail."to");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "mail_allowance", schema: "storage");
            migrationBuilder.DropColumn(name: "fault", schema: "storage", table: "outgoing_mail");
            migrationBuilder.DropColumn(name: "leaves_no_trace", schema: "storage", table: "outgoing_mail");
            migrationBuilder.DropColumn(name: "person_id", schema: "storage", table: "outgoing_mail");
            migrationBuilder.DropColumn(name: "posted_by", schema: "storage", table: "outgoing_mail");
            migrationBuilder.DropColumn(name: "source_id", schema: "storage", table: "outgoing_mail");
            migrationBuilder.DropColumn(name: "source_kind", schema: "storage", table: "outgoing_mail");
        }
    }
}
